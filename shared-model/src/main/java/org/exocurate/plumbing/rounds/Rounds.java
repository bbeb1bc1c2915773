package org.exocurate.plumbing.rounds;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;

/** Begins rounds, and ends them all with the service. */
@ApplicationScoped
public class Rounds {

    private final List<Round> all = new CopyOnWriteArrayList<>();

    /**
     * Looks for work from now on.
     *
     * @param name of the thread, and of the work in the log
     * @param between one look and the next, where there was nothing more
     */
    public Round begin(String name, Duration between, Work work) {
        Round round = new Round(name, between, work);
        all.add(round);
        return round;
    }

    void end(@Observes ShutdownEvent end) {
        all.forEach(Round::end);
    }
}
