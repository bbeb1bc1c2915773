package org.exocurate.review.recheck;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.gauges.Gauges;

/** Goes through what changed, again and again, in a thread of its own; instances share the work by the rows they lock. */
@ApplicationScoped
class RecheckRounds {

    private static final Logger LOG = Logger.getLogger(RecheckRounds.class);
    private static final long MILLIS_BETWEEN = 200;

    private final Rechecks rechecks;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "recheck");
        made.setDaemon(true);
        return made;
    });

    private boolean rulesSeen;

    RecheckRounds(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    void begin(@Observes StartupEvent start, Gauges gauges, RecheckTable table) {
        gauges.show("exocurate.recheck.waiting", "open items to be judged again", table::waiting);
        var rounds = thread.scheduleWithFixedDelay(this::round, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        LOG.debugf("rechecks begin: %s", rounds);
    }

    void end(@Observes ShutdownEvent end) {
        thread.shutdownNow();
    }

    /** What fails waits for the next round; a round that threw would be the last. */
    private void round() {
        try {
            lookAtRules();
            boolean more = true;
            while (more && !Thread.interrupted()) {
                boolean changes = rechecks.lookThroughChanges();
                more = rechecks.judgeWhatWaits() || changes;
            }
        } catch (RuntimeException e) {
            LOG.warnf("open items could not be judged again yet: %s", e);
        }
    }

    private void lookAtRules() {
        if (!rulesSeen) {
            rechecks.rulesMayHaveChanged();
            rulesSeen = true;
        }
    }
}
