package org.exocurate.plumbing.outbox;

import java.util.Map;
import java.util.Objects;

/**
 * A message on its way to a topic.
 *
 * @param lane what order is kept for: usually the key, or one word for a whole topic
 * @param version the version of what the key names; readers drop what is not newer
 * @param headers written as Kafka headers as they are
 */
public record OutboxMessage(
        String topic, String key, String lane, String type, long version, Map<String, String> headers, String payload) {

    public OutboxMessage {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(payload, "payload");
        headers = Map.copyOf(headers);
    }

    /** A message whose order is kept per key; its headers and type are the event's. */
    public static OutboxMessage of(String topic, String key, long version, CloudEvent event, String payload) {
        return new OutboxMessage(topic, key, topic + '/' + key, event.type(), version, event.headers(), payload);
    }

    /** The same message in another lane. */
    public OutboxMessage inLane(String other) {
        return new OutboxMessage(topic, key, other, type, version, headers, payload);
    }
}
