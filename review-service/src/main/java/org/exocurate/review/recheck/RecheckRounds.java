package org.exocurate.review.recheck;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.gauges.Gauges;
import org.exocurate.plumbing.rounds.Rounds;

/** Goes through what changed, again and again; instances share the work by the rows they lock. */
@ApplicationScoped
class RecheckRounds {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Rechecks rechecks;
    private boolean rulesSeen;

    RecheckRounds(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    void begin(@Observes StartupEvent start, Rounds rounds, Gauges gauges, RecheckTable table) {
        gauges.show("exocurate.recheck.waiting", "open items to be judged again", table::waiting);
        rounds.begin("recheck", BETWEEN, this::more);
    }

    private boolean more() {
        if (!rulesSeen) {
            rechecks.rulesMayHaveChanged();
            rulesSeen = true;
        }
        boolean changes = rechecks.lookThroughChanges();
        return rechecks.judgeWhatWaits() || changes;
    }
}
