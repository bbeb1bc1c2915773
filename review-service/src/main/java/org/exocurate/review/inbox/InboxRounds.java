package org.exocurate.review.inbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.gauges.Gauges;

/** Has the follower look again and again, in a thread of its own, and now and then clear away what is too old. */
@ApplicationScoped
class InboxRounds {

    private static final Logger LOG = Logger.getLogger(InboxRounds.class);
    private static final long MILLIS_BETWEEN = 250;
    private static final long NANOS_BETWEEN_CLEANINGS = Duration.ofMinutes(1).toNanos();

    private final Follower follower;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "inbox");
        made.setDaemon(true);
        return made;
    });

    private long cleaned = System.nanoTime() - NANOS_BETWEEN_CLEANINGS;

    InboxRounds(Follower follower) {
        this.follower = follower;
    }

    void begin(@Observes StartupEvent start, Gauges gauges) {
        gauges.show("exocurate.inbox.waiting", "what happened and nobody has been told of", follower::waiting);
        var rounds = thread.scheduleWithFixedDelay(this::round, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        LOG.debugf("inboxes are filled: %s", rounds);
    }

    void end(@Observes ShutdownEvent end) {
        thread.shutdownNow();
    }

    /** What fails waits for the next round; a round that threw would be the last. */
    private void round() {
        try {
            boolean more = true;
            while (more && !Thread.interrupted()) {
                more = follower.follow();
            }
            if (System.nanoTime() - cleaned > NANOS_BETWEEN_CLEANINGS) {
                clean();
            }
        } catch (RuntimeException e) {
            LOG.warnf("people could not be told what happened yet: %s", e);
        }
    }

    private void clean() {
        cleaned = System.nanoTime();
        boolean more = true;
        while (more && !Thread.interrupted()) {
            more = follower.clean();
        }
    }
}
