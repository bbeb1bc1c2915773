package org.exocurate.plumbing.outbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What a transaction queues is told as it was queued, if it commits. */
class OutboxTest {

    private final RelayedOutbox outbox = new RelayedOutbox();

    @AfterEach
    void stop() throws InterruptedException {
        outbox.stop();
    }

    @Test
    void aMessageArrivesAsItWasQueuedAndItsRowIsGone() {
        CloudEvent event = CloudEvent.of("id-1", "/test", "org.exocurate.test.done.v1", Instant.EPOCH)
                .subject("k")
                .sequence(7);
        outbox.startRelay();

        outbox.commit(OutboxMessage.of(outbox.topic(), "k", 1, event, "{\"t\":\"\u05e9 \ud83e\uddec\"}"));

        ConsumerRecord<String, byte[]> record = outbox.arrived(1).get(0);
        assertThat(record.key()).isEqualTo("k");
        assertThat(RelayedOutbox.text(record)).isEqualTo("{\"t\":\"\u05e9 \ud83e\uddec\"}");
        assertThat(headers(record))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "id-1",
                        "ce_source", "/test",
                        "ce_type", "org.exocurate.test.done.v1",
                        "ce_time", "1970-01-01T00:00:00.000000Z",
                        "ce_subject", "k",
                        "ce_sequence", "7",
                        "content-type", "application/json"));
        outbox.untilEmpty();
    }

    @Test
    void whatRollsBackIsNeverSent() {
        outbox.startRelay();

        Throwable failure = catchThrowable(() -> outbox.transactions().fresh(() -> {
            outbox.add(outbox.message("gone", 1));
            throw new IllegalStateException("no");
        }));
        outbox.commit(outbox.message("there", 1));

        assertThat(failure).hasMessage("no");
        assertThat(outbox.arrived(1)).extracting(ConsumerRecord::key).containsExactly("there");
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
