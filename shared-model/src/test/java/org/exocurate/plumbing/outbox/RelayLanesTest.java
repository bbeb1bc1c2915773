package org.exocurate.plumbing.outbox;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.outbox.Relays.Relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What cannot be sent holds up those behind it, and nobody else. */
class RelayLanesTest {

    private final RelayedOutbox outbox = new RelayedOutbox();

    @AfterEach
    void stop() throws InterruptedException {
        outbox.stop();
    }

    @Test
    void aMessageThatCannotBeSentHoldsItsOwnLaneOnly() {
        Relay relay = outbox.startRelay();
        String stuck = "stuck";
        String free = laneApartFrom(stuck);

        outbox.commit(
                outbox.message(stuck, 1),
                new OutboxMessage(outbox.topic(), stuck, stuck, "t", 2, Map.of(), "x".repeat(2_000_000)),
                outbox.message(stuck, 3),
                outbox.message(free, 1),
                outbox.message(free, 2));

        outbox.arrived(3);
        await().atMost(RelayedOutbox.PATIENCE).until(() -> relay.counted("outbox.failures") >= 2);
        assertThat(outbox.arrivedOf(free)).containsExactly("1", "2");
        assertThat(outbox.arrivedOf(stuck)).containsExactly("1");

        outbox.sql().update("delete from outbox where version = 2 and lane = ?", stuck);
        outbox.arrived(4);
        assertThat(outbox.arrivedOf(stuck)).containsExactly("1", "3");
    }

    @Test
    void anUnknownTopicHoldsItsOwnLaneOnly() {
        outbox.startRelay();
        outbox.commit(new OutboxMessage("no-such-topic", "k", "nowhere", "t", 1, Map.of(), "x"));

        for (int n = 1; n <= 20; n++) {
            outbox.commit(outbox.message("k", n));
        }

        assertThat(outbox.arrived(20)).hasSize(20);
    }

    private static String laneApartFrom(String other) {
        Stream<String> lanes = IntStream.range(0, 1000).mapToObj(i -> "free" + i);
        return lanes.filter(lane -> Shards.of(lane) != Shards.of(other))
                .findFirst()
                .orElseThrow();
    }
}
