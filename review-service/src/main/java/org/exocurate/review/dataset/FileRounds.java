package org.exocurate.review.dataset;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.rounds.Round;
import org.exocurate.plumbing.rounds.Rounds;

/** Sees to it that every release gets its files: at once after a release, and by looking again for what was left undone. */
@ApplicationScoped
class FileRounds {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final FileMaking files;
    private volatile Round round;

    FileRounds(FileMaking files) {
        this.files = files;
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        round = rounds.begin("release-files", BETWEEN, files::makeOne);
    }

    void soon() {
        if (round != null) {
            round.soon();
        }
    }
}
