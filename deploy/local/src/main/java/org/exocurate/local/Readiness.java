package org.exocurate.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

import org.exocurate.local.terminal.Refused;

/** Waits for a part to say that it can work, and tells why when it ends or is silent instead. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String name;
    private final Process process;
    private final Path log;

    Readiness(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    void await(BooleanSupplier ready) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new Refused(name + " ended while starting: " + LastWord.of(log) + ".");
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
}
