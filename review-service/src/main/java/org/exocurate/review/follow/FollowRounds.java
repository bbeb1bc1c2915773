package org.exocurate.review.follow;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Has those who follow the log served: often, and at once where one of them is behind and could take more. */
@ApplicationScoped
class FollowRounds {

    private static final Logger LOG = Logger.getLogger(FollowRounds.class);
    private static final long MILLIS_BETWEEN = 50;

    private final Readers readers;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "log-readers");
        made.setDaemon(true);
        return made;
    });

    FollowRounds(Readers readers) {
        this.readers = readers;
    }

    void begin(@Observes StartupEvent start) {
        readers.wakeBy(this::soon);
        var rounds = thread.scheduleWithFixedDelay(this::round, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        LOG.debugf("followers are served: %s", rounds);
    }

    void end(@Observes ShutdownEvent end) {
        thread.shutdownNow();
        readers.end();
    }

    private void soon() {
        if (woken.compareAndSet(false, true)) {
            try {
                thread.execute(this::round);
            } catch (RejectedExecutionException ending) {
                LOG.debug("no more rounds", ending);
            }
        }
    }

    /** A round that threw would be the last. */
    private void round() {
        woken.set(false);
        try {
            boolean more = true;
            while (more && !Thread.interrupted()) {
                more = readers.look(Instant.now());
            }
        } catch (RuntimeException e) {
            LOG.error("a round of those who follow the log went wrong", e);
        }
    }
}
