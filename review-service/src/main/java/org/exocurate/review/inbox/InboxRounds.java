package org.exocurate.review.inbox;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.gauges.Gauges;
import org.exocurate.plumbing.rounds.Rounds;

/** Has the follower look again and again, and now and then clear away what is too old. */
@ApplicationScoped
class InboxRounds {

    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(1);

    void begin(@Observes StartupEvent start, Rounds rounds, Follower follower, Gauges gauges) {
        gauges.show("exocurate.inbox.waiting", "what happened and nobody has been told of", follower::waiting);
        rounds.begin("inbox", BETWEEN, follower::follow);
        rounds.begin("inbox-cleaning", BETWEEN_CLEANINGS, follower::clean);
    }
}
