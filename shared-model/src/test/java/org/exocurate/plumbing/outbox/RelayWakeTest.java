package org.exocurate.plumbing.outbox;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The relay need not look by itself: whoever has work for it wakes it. */
class RelayWakeTest {

    private final EndlessPauses wake = new EndlessPauses();
    private final RelayedOutbox outbox = new RelayedOutbox(wake);

    @AfterEach
    void stop() throws InterruptedException {
        outbox.stop();
    }

    @Test
    void aCommitWakesTheRelayAndSoDoesTheAnswerOfKafka() {
        outbox.startRelay();
        await().atMost(RelayedOutbox.PATIENCE).until(wake::isAwaited);

        outbox.commit(outbox.message("k", 1));

        assertThat(outbox.arrived(1)).hasSize(1);
        outbox.untilEmpty();
    }

    /** Whatever pause the relay asks for, it lasts until somebody calls. */
    private static final class EndlessPauses extends Wake {

        private volatile boolean awaited;

        boolean isAwaited() {
            return awaited;
        }

        @Override
        boolean await(Duration most) throws InterruptedException {
            if (most.isZero()) {
                return super.await(most);
            }
            awaited = true;
            return super.await(Duration.ofDays(1));
        }
    }
}
