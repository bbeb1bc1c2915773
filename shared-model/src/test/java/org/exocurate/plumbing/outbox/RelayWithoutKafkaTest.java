package org.exocurate.plumbing.outbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.outbox.Relays.Relay;
import org.exocurate.testing.KafkaAway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** While Kafka is away, writers go on and messages wait. */
class RelayWithoutKafkaTest {

    private final RelayedOutbox outbox = new RelayedOutbox();
    private final NumberedMessages messages = new NumberedMessages(outbox);

    @AfterEach
    void stop() throws InterruptedException {
        outbox.stop();
    }

    @Test
    void messagesWaitForKafkaAndNobodyWaitsForThem() throws Exception {
        Relay relay = outbox.relay();

        KafkaAway.during(() -> {
            relay.start();
            messages.write(2, 50, 5);
            await().atMost(RelayedOutbox.PATIENCE).untilAsserted(() -> {
                assertThat(relay.counted("outbox.failures")).isPositive();
                assertThat(relay.shown("outbox.pending")).isEqualTo(100);
                assertThat(relay.shown("outbox.oldest.age")).isGreaterThan(1);
            });
        });

        messages.assertEveryKeyInOrder(100, 5);
        outbox.untilEmpty();
        assertThat(relay.counted("outbox.lease.losses")).isZero();
    }

    /** More are written while Kafka is away than before it, so the relay can count as many only once it misses Kafka. */
    @Test
    void kafkaGoingAwayInTheMiddleLosesAndTurnsNothing() throws Exception {
        Relay relay = outbox.startRelay();

        messages.write(4, 50, 10);
        KafkaAway.during(() -> {
            messages.write(4, 75, 10);
            await().atMost(RelayedOutbox.PATIENCE).until(() -> relay.shown("outbox.pending") >= 300);
        });
        messages.write(4, 50, 10);

        messages.assertEveryKeyInOrder(700, 10);
        outbox.untilEmpty();
    }
}
