package org.exocurate.local.seeding;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

import org.exocurate.local.terminal.Progress;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads a topic from its first record to its last, as any downstream tool may. */
public final class Subscriber {

    private static final String RELEASED = "org.exocurate.dataset.released.v1";
    private static final String SUBMITTED = "org.exocurate.submission.submitted.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SHOWN = 3;

    private final String bootstrapServers;

    public Subscriber(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** What the dataset told, event by event; one that was sent again counts once. */
    public Received datasetChanges() {
        return read("exocurate.dataset-changes.v1");
    }

    /** How many submissions the topic tells of, and in how many messages. */
    public Received claimsSubmitted() {
        return read("exocurate.claims-submitted.v1");
    }

    /** The events of a topic, those of the same id taken as one. */
    public record Received(List<Event> events, long messages, boolean whole) {

        public long releases() {
            return ofType(RELEASED);
        }

        public long submissions() {
            return ofType(SUBMITTED);
        }

        private long ofType(String type) {
            return events.stream().filter(event -> event.type().equals(type)).count();
        }

        /** Shows the first few events and the last. */
        public void show(Progress progress) {
            int size = events.size();
            events.stream().limit(SHOWN).forEach(event -> progress.say("      " + event));
            if (size > SHOWN + 1) {
                progress.say("      … " + (size - SHOWN - 1) + " more");
            }
            events.stream().skip(Math.max(SHOWN, size - 1)).forEach(event -> progress.say("      " + event));
        }
    }

    /** What the head of a CloudEvent says. */
    public record Event(String id, String type, String sequence, String key) {

        static Event of(ConsumerRecord<String, String> told) {
            return new Event(
                    head(told, "ce_id").orElse(told.partition() + ":" + told.offset()),
                    head(told, "ce_type").orElse(""),
                    head(told, "ce_sequence").orElse(""),
                    String.valueOf(told.key()));
        }

        private static Optional<String> head(ConsumerRecord<String, String> told, String name) {
            return Optional.ofNullable(told.headers().lastHeader(name))
                    .map(header -> new String(header.value(), UTF_8));
        }

        @Override
        public String toString() {
            return String.format("%5s  %-48s  %s", sequence, type, key);
        }
    }

    private Received read(String topic) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            long messages = total(end.values()) - total(begin.values());
            return new Received(List.copyOf(upTo(consumer, end).values()), messages, total(begin.values()) == 0);
        }
    }

    private static Map<String, Event> upTo(KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> end) {
        Map<String, Event> events = new LinkedHashMap<>();
        Instant giveUp = Instant.now().plus(PATIENCE);
        Set<TopicPartition> partitions = end.keySet();
        while (partitions.stream().anyMatch(one -> consumer.position(one) < end.get(one))) {
            for (ConsumerRecord<String, String> told : consumer.poll(Duration.ofMillis(200))) {
                Event event = Event.of(told);
                events.putIfAbsent(event.id(), event);
                giveUp = Instant.now().plus(PATIENCE);
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("Kafka keeps back records it says it has");
            }
        }
        return events;
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static long total(Iterable<Long> numbers) {
        long total = 0;
        for (long number : numbers) {
            total += number;
        }
        return total;
    }
}
