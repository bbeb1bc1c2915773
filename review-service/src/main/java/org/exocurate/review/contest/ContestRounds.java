package org.exocurate.review.contest;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.gauges.Gauges;

/** Looks again and again, in a thread of its own, whether claims wait to be held against each other. */
@ApplicationScoped
class ContestRounds {

    private static final Logger LOG = Logger.getLogger(ContestRounds.class);
    private static final long MILLIS_BETWEEN = 500;

    private final Contests contests;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "contest");
        made.setDaemon(true);
        return made;
    });

    ContestRounds(Contests contests) {
        this.contests = contests;
    }

    void begin(@Observes StartupEvent start, Gauges gauges, ContestTable table) {
        gauges.show("exocurate.contest.waiting", "words whose claims are to be held against others", table::waiting);
        var rounds = thread.scheduleWithFixedDelay(this::round, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        LOG.debugf("contests are looked at: %s", rounds);
    }

    void end(@Observes ShutdownEvent end) {
        thread.shutdownNow();
    }

    /** What fails waits for the next round; a round that threw would be the last. */
    private void round() {
        try {
            boolean more = true;
            while (more && !Thread.interrupted()) {
                more = contests.lookOn();
            }
        } catch (RuntimeException e) {
            LOG.warnf("claims could not be held against each other yet: %s", e);
        }
    }
}
