package org.exocurate.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers a process of ours, so that nobody else's is ever taken for it when its number was given away again. */
public record ProcessRecord(long pid, Instant started, String mark) {

    /** The kernel's start times move a little when the clock is set. */
    private static final Duration DRIFT = Duration.ofSeconds(3);

    /** {@code mark} is a piece of the command line that only our process has. */
    public static ProcessRecord of(ProcessHandle process, String mark) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.now()), mark);
    }

    public static Optional<ProcessRecord> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(
                            new ProcessRecord(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)), lines.get(2)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Path file) {
        try {
            Files.writeString(file, pid + "\n" + started + "\n" + mark + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process itself, while it runs and is still the one that was recorded. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.startInstant().filter(this::isAboutTheSame).isPresent()
                && info.commandLine().filter(line -> line.contains(mark)).isPresent();
    }

    private boolean isAboutTheSame(Instant instant) {
        return Duration.between(started, instant).abs().compareTo(DRIFT) <= 0;
    }
}
