package org.exocurate.plumbing.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Hands rows to Kafka in their order.
 *
 * <p>The producer never gives a record up by itself (no delivery timeout) and has one request in the air a broker, so a record
 * is only overtaken where the broker refuses it for good; then the producer is closed on the spot, before it sends the next.
 */
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);

    private final Map<String, Object> settings;
    private Producer<String, String> producer;
    private volatile boolean broken;

    /** Takes the client settings that all of the service shares, such as the broker's address and how to log on to it. */
    Sender(Map<String, Object> shared) {
        settings = new HashMap<>(shared);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
    }

    /** Sends the rows of one shard; the flight learns of each answer, and of the first row that could not even be handed over. */
    void launch(Flight flight, List<OutboxRow> rows) {
        try {
            Producer<String, String> present = producer();
            for (OutboxRow row : rows) {
                if (flight.failed()) {
                    break;
                }
                send(present, flight, row);
            }
        } catch (RuntimeException e) {
            flight.fails(e);
            abandon();
        } finally {
            flight.launched();
        }
    }

    /** Throws away what is not sent yet: every open flight fails at once. */
    void abandon() {
        close(producer, Duration.ZERO);
        producer = null;
        broken = false;
    }

    void close() {
        close(producer, Duration.ofSeconds(2));
        producer = null;
    }

    private void send(Producer<String, String> present, Flight flight, OutboxRow row) {
        Thread here = Thread.currentThread();
        flight.departs();
        boolean[] answered = {false};
        try {
            var unused = present.send(record(row), (metadata, refused) -> {
                answered[0] = true;
                if (refused != null && Thread.currentThread() != here) {
                    broken = true;
                    close(present, Duration.ZERO);
                }
                flight.arrives(row, refused);
            });
        } catch (RuntimeException e) {
            if (!answered[0]) {
                flight.arrives(row, e);
            }
            throw e;
        }
    }

    private Producer<String, String> producer() {
        if (broken) {
            abandon();
        }
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private static ProducerRecord<String, String> record(OutboxRow row) {
        ProducerRecord<String, String> message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        row.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static void close(Producer<String, String> old, Duration patience) {
        if (old != null) {
            try {
                old.close(patience);
            } catch (RuntimeException e) {
                LOG.debug("the producer did not close cleanly", e);
            }
        }
    }
}
