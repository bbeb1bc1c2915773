package org.exocurate.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.exocurate.testing.RealStack;

/** Kafka as the other service sees it. */
final class Broker {

    private Broker() {}

    static void send(String topic, String key, String value) {
        Map<String, Object> config = Map.of("bootstrap.servers", RealStack.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything on a topic whose key is the one given. */
    static List<JsonNode> read(String topic, String key) {
        Map<String, Object> config = Map.of("bootstrap.servers", RealStack.bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<JsonNode> found = new ArrayList<>();
            while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(Door.json(record.value()));
                    }
                });
            }
            return found;
        }
    }

    /** Tells a step of a review as review-service would. */
    static void review(String submission, long version, String step, String status, String more) {
        String event =
                """
                {"submission":"%s","reviewVersion":%d,"step":"%s","at":"%s","by":"%s","laterField":1,
                 "item":{"status":"%s","verdict":"NEW","matches":[],"matchCount":0,"findings":[],"approvalsNeeded":1,
                 "checkedAt":{"sequence":0},"decisions":[],"comments":[]%s}}"""
                        .formatted(submission, version, step, Instant.now(), UUID.randomUUID(), status, more);
        send("exocurate.reviews-changed.v1", submission, event);
    }
}
