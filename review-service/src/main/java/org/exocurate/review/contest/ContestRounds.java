package org.exocurate.review.contest;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.gauges.Gauges;
import org.exocurate.plumbing.rounds.Rounds;

/** Looks again and again whether claims wait to be held against each other. */
@ApplicationScoped
class ContestRounds {

    private static final Duration BETWEEN = Duration.ofMillis(500);

    void begin(@Observes StartupEvent start, Rounds rounds, Contests contests, Gauges gauges, ContestTable table) {
        gauges.show("exocurate.contest.waiting", "words whose claims are to be held against others", table::waiting);
        rounds.begin("contest", BETWEEN, contests::lookOn);
    }
}
