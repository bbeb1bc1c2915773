package org.exocurate.subscriber;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where the copy is kept: a folder {@code at-<sequence>} with {@code claims.ndjson} (the dataset as of that change),
 * {@code head.json} (its digest) and {@code changes.ndjson} (those since, one a line, the last of them perhaps cut off).
 */
final class Folder implements AutoCloseable {

    private static final String AT = "at-";
    private static final String MADE = "making";
    private static final int MOST_CHANGES = 5_000;

    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final List<String> unwritten = new ArrayList<>();
    private FileChannel changes;
    private long length;
    private int written;

    private Folder(Path root, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** For this process alone. */
    static Folder open(Path root) throws IOException {
        Files.createDirectories(root);
        FileChannel file = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = locked(file);
        if (lock.isEmpty()) {
            file.close();
            throw new IOException("another subscriber works on " + root);
        }
        return new Folder(root, file, lock.get());
    }

    private static Optional<FileLock> locked(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException here) {
            return Optional.empty();
        }
    }

    /** The copy as it was when it was last kept; empty if there is none. */
    Optional<Copy> read() throws IOException {
        Optional<Path> last = kept().stream().max(Comparator.comparingLong(Folder::sequence));
        return last.isPresent() ? Optional.of(read(last.get())) : Optional.empty();
    }

    private Copy read(Path at) throws IOException {
        JsonNode head = Canonical.read(Files.readString(at.resolve("head.json")));
        Copy copy =
                new Copy(head.path("sequence").asLong(), head.path("chainHead").asText());
        try (BufferedReader claims = Files.newBufferedReader(at.resolve("claims.ndjson"))) {
            for (String line = claims.readLine(); line != null; line = claims.readLine()) {
                copy.put(Canonical.read(line));
            }
        }
        if (!copy.merkleRoot().equals(head.path("merkleRoot").asText())) {
            throw new Broken(at + "/claims.ndjson was altered; delete " + at + " to begin anew");
        }
        Path log = at.resolve("changes.ndjson");
        cut(log);
        for (String line : Files.readAllLines(log)) {
            copy.take(Change.read(Canonical.read(line)));
            written++;
        }
        append(log);
        return copy;
    }

    /** A line that does not end was being written when the light went out. */
    private static void cut(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            long end = file.length();
            while (end > 0) {
                file.seek(end - 1);
                if (file.read() == '\n') {
                    break;
                }
                end--;
            }
            file.setLength(end);
            file.getFD().sync();
        }
    }

    /** Keeps the whole copy, instead of what was kept before. */
    void keep(Copy copy) throws IOException {
        Path making = root.resolve(MADE);
        if (Files.exists(making)) {
            Disk.delete(making);
        }
        Files.createDirectory(making);
        Disk.write(making.resolve("claims.ndjson"), copy.contents());
        Disk.write(
                making.resolve("head.json"),
                Stream.of("{\"sequence\":" + copy.sequence() + ",\"chainHead\":\"" + copy.chainHead()
                        + "\",\"merkleRoot\":\"" + copy.merkleRoot() + "\"}"));
        Disk.write(making.resolve("changes.ndjson"), Stream.empty());
        closeChanges();
        Path at = root.resolve(AT + copy.sequence());
        if (Files.exists(at)) {
            Disk.delete(at);
        }
        Disk.name(making, at);
        append(at.resolve("changes.ndjson"));
        written = 0;
        for (Path old : kept()) {
            if (!old.equals(at)) {
                Disk.delete(old);
            }
        }
    }

    private void append(Path log) throws IOException {
        changes = FileChannel.open(log, StandardOpenOption.WRITE);
        length = changes.size();
    }

    /** Kept by the next {@link #sync}. */
    void add(Change change) {
        unwritten.add(change.text() + '\n');
    }

    /** Puts on the disk what was added; makes a new whole of it now and then. */
    void sync(Copy copy) throws IOException {
        if (unwritten.isEmpty()) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(String.join("", unwritten).getBytes(StandardCharsets.UTF_8));
        // a disk that was full may have taken half of it: the next attempt writes over that
        long end = length;
        while (bytes.hasRemaining()) {
            end += changes.write(bytes, end);
        }
        changes.force(false);
        length = end;
        written += unwritten.size();
        unwritten.clear();
        if (written >= MOST_CHANGES) {
            keep(copy);
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(folder -> folder.getFileName().toString().matches(AT + "\\d+"))
                    .toList();
        }
    }

    private static long sequence(Path at) {
        return Long.parseLong(at.getFileName().toString().substring(AT.length()));
    }

    private void closeChanges() throws IOException {
        if (changes != null) {
            changes.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeChanges();
        lock.release();
        lockFile.close();
    }
}
