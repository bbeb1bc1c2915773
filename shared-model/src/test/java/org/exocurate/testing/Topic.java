package org.exocurate.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of the real Kafka, made for one test, and what has arrived in it. */
public final class Topic implements AutoCloseable {

    private final String name;
    private final KafkaConsumer<String, byte[]> reader;
    private final List<ConsumerRecord<String, byte[]>> arrived = new ArrayList<>();

    private Topic(String name, KafkaConsumer<String, byte[]> reader) {
        this.name = name;
        this.reader = reader;
    }

    public static Topic fresh(int partitions) {
        String name = "t" + UUID.randomUUID();
        Map<String, Object> kafka = Map.of("bootstrap.servers", RealStack.bootstrapServers());
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        KafkaConsumer<String, byte[]> reader =
                new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> all = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            all.add(new TopicPartition(name, partition));
        }
        reader.assign(all);
        reader.seekToBeginning(all);
        return new Topic(name, reader);
    }

    public String name() {
        return name;
    }

    /** Everything that has arrived so far, read until it satisfies the test; when the time is up before, that is a failure. */
    public List<ConsumerRecord<String, byte[]>> until(
            Predicate<List<ConsumerRecord<String, byte[]>>> enough, Duration most) {
        Instant end = Instant.now().plus(most);
        while (!enough.test(arrived)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("only " + arrived.size() + " records arrived in " + most);
            }
            reader.poll(Duration.ofMillis(100)).forEach(arrived::add);
        }
        return List.copyOf(arrived);
    }

    /** The values of one key in the order of their arrival. */
    public List<String> valuesOf(String key) {
        return arrived.stream()
                .filter(record -> record.key().equals(key))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void close() {
        reader.close();
    }
}
