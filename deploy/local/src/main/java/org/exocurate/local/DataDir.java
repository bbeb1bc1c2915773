package org.exocurate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.exocurate.local.process.Processes;
import org.exocurate.local.terminal.Refused;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/** Everything that one stack keeps on disk, and the lock that lets one stack at a time have it. */
final class DataDir implements AutoCloseable {

    private static final String LAYOUT = "1";
    private static final long NEEDED = 512L << 20;

    /** Closing any channel on a file ends this process's lock on it, so our own locks are told apart before the file is touched. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private Optional<FileLock> lock = Optional.empty();

    DataDir(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** What is only true of the running stack. */
    Path run() {
        return root.resolve("run");
    }

    Processes processes() {
        return new Processes(run(), logs());
    }

    SigningKey signingKey() {
        return SigningKey.keptIn(root.resolve("signing-key.json"));
    }

    boolean isMade() {
        return Files.exists(settings());
    }

    Optional<Ports> ports() {
        return Optional.ofNullable(read().getProperty("ports")).map(Ports::parse);
    }

    Optional<String> setting(String name) {
        return Optional.ofNullable(read().getProperty(name));
    }

    /** A value that stays the same for this directory, made when first asked for. */
    synchronized String kept(String name, Supplier<String> first) {
        Properties settings = read();
        if (settings.getProperty(name) == null) {
            keep(name, first.get());
        }
        return read().getProperty(name);
    }

    synchronized void keep(String name, String value) {
        Properties settings = read();
        settings.setProperty(name, value);
        write(settings);
    }

    String secret(String name) {
        return kept("password." + name, DataDir::random);
    }

    /** Makes the directory where there is none, and refuses one that cannot serve. */
    DataDir prepare() {
        try {
            for (Path folder : List.of(root, logs(), run())) {
                Files.createDirectories(folder);
            }
            Files.delete(Files.createTempFile(root, "can-write", ""));
        } catch (IOException e) {
            throw new Refused("The data directory " + root + " cannot be written: " + reason(e) + ".", e);
        }
        requireLayout();
        requireSpace();
        return this;
    }

    /** Held until {@link #close} or the end of this process, however it ends. */
    DataDir lock() {
        lock = HELD.add(root) ? lockFile() : Optional.empty();
        if (lock.isEmpty()) {
            throw taken();
        }
        return this;
    }

    /** Tells whether a stack holds the directory, without taking it. */
    boolean isLocked() {
        if (HELD.contains(root) || !Files.exists(root.resolve("lock"))) {
            return HELD.contains(root);
        }
        try (FileChannel channel = FileChannel.open(root.resolve("lock"), WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void requireUnlocked() {
        if (isLocked()) {
            throw taken();
        }
    }

    void requireSpace() {
        long free = usable();
        if (free < NEEDED) {
            throw new Refused("The disk of " + root + " is nearly full: " + (free >> 20) + " MB are free, "
                    + (NEEDED >> 20) + " MB are needed.");
        }
    }

    @Override
    public void close() {
        lock.ifPresent(held -> {
            try {
                held.acquiredBy().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            HELD.remove(root);
        });
        lock = Optional.empty();
    }

    private Optional<FileLock> lockFile() {
        try {
            FileChannel channel = FileChannel.open(root.resolve("lock"), CREATE, WRITE);
            Optional<FileLock> got = Optional.ofNullable(channel.tryLock());
            if (got.isEmpty()) {
                channel.close();
                HELD.remove(root);
            }
            return got;
        } catch (IOException e) {
            HELD.remove(root);
            throw new UncheckedIOException(e);
        }
    }

    private Refused taken() {
        return new Refused("A stack is running on " + root + " already" + by() + "; end it with deploy/down.");
    }

    private void requireLayout() {
        String layout = kept("layout", this::firstLayout);
        if (!layout.equals(LAYOUT)) {
            throw new Refused("The data directory " + root + " was made by another version of ExoCurate (layout "
                    + layout + ", this one reads " + LAYOUT + ").");
        }
    }

    /** A folder with somebody else's files in it is not ours to fill. */
    private String firstLayout() {
        try (Stream<Path> files = Files.list(root)) {
            if (files.allMatch(file -> file.equals(logs()) || file.equals(run()))) {
                return LAYOUT;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new Refused("The data directory " + root + " holds files that are not ExoCurate's.");
    }

    private String by() {
        return processes()
                .running("launcher")
                .map(launcher -> " (process " + launcher.pid() + ")")
                .orElse("");
    }

    private long usable() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path settings() {
        return root.resolve("stack.properties");
    }

    private Properties read() {
        Properties settings = new Properties();
        if (isMade()) {
            try (var in = Files.newBufferedReader(settings())) {
                settings.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }

    private void write(Properties settings) {
        StringBuilder text = new StringBuilder("# Kept by the local stack of ExoCurate; holds passwords.\n");
        settings.stringPropertyNames().stream().sorted().forEach(name -> text.append(name)
                .append('=')
                .append(settings.getProperty(name))
                .append('\n'));
        try {
            PrivateFile.write(settings(), text.toString());
        } catch (IOException e) {
            throw new Refused("The data directory " + root + " cannot be written: " + reason(e) + ".", e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : e.getClass().getSimpleName();
    }

    private static String random() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
