package org.exocurate.review.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.rounds.Round;
import org.exocurate.plumbing.rounds.Rounds;

/** Has those who follow the log served: often, and at once where one of them is behind and could take more. */
@ApplicationScoped
class FollowRounds {

    private static final Logger LOG = Logger.getLogger(FollowRounds.class);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final Readers readers;
    private final AtomicBoolean woken = new AtomicBoolean();

    FollowRounds(Readers readers) {
        this.readers = readers;
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        Round round = rounds.begin("log-readers", BETWEEN, this::look);
        readers.wakeBy(() -> soon(round));
    }

    /** Before the service waits for its open requests to be answered: a stream never is. */
    void end(@Observes ShutdownDelayInitiatedEvent end) {
        readers.end();
    }

    private boolean look() {
        woken.set(false);
        return readers.look(Instant.now());
    }

    /** Of many who could take more, one brings the next round. */
    private void soon(Round round) {
        if (woken.compareAndSet(false, true)) {
            try {
                round.soon();
            } catch (RejectedExecutionException ending) {
                LOG.debug("no more rounds", ending);
            }
        }
    }
}
