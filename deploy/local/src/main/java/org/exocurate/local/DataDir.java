package org.exocurate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.exocurate.local.process.Processes;
import org.exocurate.local.terminal.Refused;

/** Everything that one stack keeps on disk; one stack at a time has it. */
final class DataDir implements AutoCloseable {

    private static final String LAYOUT = "1";
    private static final long NEEDED = 512L << 20;

    private final Path root;
    private final Settings settings;
    private final DirectoryLock lock;

    DataDir(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.settings = new Settings(this.root.resolve("stack.properties"));
        this.lock = new DirectoryLock(this.root.resolve("lock"));
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

    Settings settings() {
        return settings;
    }

    Processes processes() {
        return new Processes(run(), logs());
    }

    SigningKey signingKey() {
        return SigningKey.keptIn(root.resolve("signing-key.json"));
    }

    /** The ports that the stack was last started with. */
    Optional<Ports> ports() {
        return settings.get("ports").map(Ports::parse);
    }

    boolean isMade() {
        return settings.exist();
    }

    /** For who only uses a stack. */
    DataDir requireMade() {
        if (!isMade()) {
            throw new Refused("There is no stack in " + root + "; start it with deploy/up.");
        }
        return this;
    }

    boolean isLocked() {
        return lock.isTaken();
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
        requireSpace();
        requireLayout();
        return this;
    }

    /** Held until {@link #close} or the end of this process, however it ends. */
    DataDir lock() {
        if (!lock.take()) {
            throw taken();
        }
        return this;
    }

    void requireUnlocked() {
        if (isLocked()) {
            throw taken();
        }
    }

    @Override
    public void close() {
        lock.close();
    }

    private Refused taken() {
        String by = processes()
                .running(Up.LAUNCHER)
                .map(launcher -> " (process " + launcher.pid() + ")")
                .orElse("");
        return new Refused("A stack is running on " + root + " already" + by + "; end it with deploy/down.");
    }

    private void requireSpace() {
        long free = usable();
        if (free < NEEDED) {
            throw new Refused("The disk of " + root + " is nearly full: " + (free >> 20) + " MB are free, "
                    + (NEEDED >> 20) + " MB are needed.");
        }
    }

    private long usable() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireLayout() {
        String layout = settings.kept("layout", this::firstLayout);
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

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in its way";
        }
        return e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason().toLowerCase(Locale.ROOT)
                : "there is no such place";
    }
}
