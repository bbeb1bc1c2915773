package org.exocurate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/** Lets one stack at a time have a directory; it ends with the process that holds it, however that ends. */
final class DirectoryLock implements AutoCloseable {

    /** Closing any channel on a file ends this process's lock on it, so our own locks are known before it is touched. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private Optional<FileLock> lock = Optional.empty();

    DirectoryLock(Path file) {
        this.file = file;
    }

    /** False if somebody else has it. */
    boolean take() {
        if (!HELD.add(file)) {
            return false;
        }
        lock = lockFile();
        if (lock.isEmpty()) {
            HELD.remove(file);
        }
        return lock.isPresent();
    }

    /** Tells without taking it. */
    boolean isTaken() {
        if (HELD.contains(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        lock.ifPresent(held -> {
            close(held.acquiredBy());
            HELD.remove(file);
        });
        lock = Optional.empty();
    }

    private Optional<FileLock> lockFile() {
        try {
            FileChannel channel = FileChannel.open(file, CREATE, WRITE);
            Optional<FileLock> got = Optional.ofNullable(channel.tryLock());
            if (got.isEmpty()) {
                channel.close();
            }
            return got;
        } catch (IOException e) {
            HELD.remove(file);
            throw new UncheckedIOException(e);
        }
    }

    private static void close(AutoCloseable channel) {
        try {
            channel.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
