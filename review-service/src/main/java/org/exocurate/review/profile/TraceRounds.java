package org.exocurate.review.profile;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.gauges.Gauges;
import org.exocurate.review.people.Erasures;

/** Looks every minute whether something can be forgotten by which erased people are known again. */
@ApplicationScoped
class TraceRounds {

    private static final Logger LOG = Logger.getLogger(TraceRounds.class);
    private static final long SECONDS_BETWEEN = 60;

    private final Membership membership;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "traces");
        made.setDaemon(true);
        return made;
    });

    TraceRounds(Membership membership) {
        this.membership = membership;
    }

    void begin(@Observes StartupEvent start, Gauges gauges, Erasures erasures) {
        gauges.show(
                "exocurate.people.traces",
                "erased people of whom digests are kept until nothing of theirs waits",
                erasures::traces);
        var rounds = thread.scheduleWithFixedDelay(this::round, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
        LOG.debugf("looking for what can be forgotten: %s", rounds);
    }

    void end(@Observes ShutdownEvent end) {
        thread.shutdownNow();
    }

    /** What fails waits for the next round; a round that threw would be the last. */
    private void round() {
        try {
            int dropped = membership.dropTraces();
            LOG.debugf("forgot by what %d erased people were known again", dropped);
        } catch (RuntimeException e) {
            LOG.warnf("nothing could be forgotten yet: %s", e);
        }
    }
}
