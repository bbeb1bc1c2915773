package org.exocurate.plumbing.outbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.outbox.Relays.Relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** However many write and send, and however a relay ends, each key's messages arrive in their order. */
class RelayOrderTest {

    private final RelayedOutbox outbox = new RelayedOutbox();
    private final NumberedMessages messages = new NumberedMessages(outbox);

    @AfterEach
    void stop() throws InterruptedException {
        outbox.stop();
    }

    @Test
    void orderPerLaneHoldsUnderManyWritersAndTwoRelays() throws Exception {
        Relay first = outbox.startRelay();
        outbox.startRelay();

        messages.write(8, 100, 20);
        first.stop();
        messages.write(8, 50, 20);

        messages.assertEveryKeyInOrder(1200, 20);
        outbox.untilEmpty();
    }

    @Test
    void aRelayKilledBetweenAnswerAndDeleteMakesRepeatsButKeepsTheOrder() throws Exception {
        Relay killed = outbox.startRelay();
        messages.write(2, 20, 5);
        outbox.untilEmpty();
        killed.failDeletes();
        messages.write(2, 50, 5);
        await().atMost(RelayedOutbox.PATIENCE).until(() -> killed.counted("outbox.failures") >= 1);
        killed.kill();

        messages.write(2, 50, 5);
        outbox.startRelay();

        outbox.untilEmpty();
        assertThat(outbox.arrived(241)).as("repeats").hasSizeGreaterThan(240);
        messages.assertEveryKeyInOrder(240, 5);
    }
}
