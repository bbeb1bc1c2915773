package org.exocurate.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.exocurate.local.terminal.Refused;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Waits for a part to say that it can work, and tells why when it ends or is silent instead. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String name;
    private final ProcessHandle process;
    private final Path log;

    Readiness(String name, ProcessHandle process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    void await(BooleanSupplier ready) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new Refused(name + " ended while starting: " + lastWord() + " (" + log + ").");
            }
            if (Instant.now().isAfter(end)) {
                throw new Refused(name + " was not ready after " + PATIENCE.toSeconds() + " s; see " + log + ".");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while starting.", e);
        }
    }

    private String lastWord() {
        List<String> lines = lines();
        if (lines.stream().anyMatch(line -> line.contains("No space left"))) {
            return "the disk is full";
        }
        return lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("Exception"))
                .reduce((first, last) -> last)
                .orElseGet(() -> lines.isEmpty() ? "it wrote nothing" : lines.get(lines.size() - 1))
                .strip();
    }

    private List<String> lines() {
        try {
            return Files.readString(log, ISO_8859_1)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
