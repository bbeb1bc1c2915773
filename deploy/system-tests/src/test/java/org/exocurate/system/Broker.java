package org.exocurate.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Kafka as a downstream tool sees it, and its process as a fault sees it. */
final class Broker {

    private final Path data;
    private final String address;

    Broker(Path data, String address) {
        this.data = data;
        this.address = address;
    }

    /** A record as any subscriber gets it. */
    record Told(String key, String value, long offset, Map<String, String> headers) {

        static Told of(ConsumerRecord<String, String> told) {
            Map<String, String> headers = new java.util.TreeMap<>();
            told.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
            return new Told(told.key(), told.value(), told.offset(), headers);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Everything that a topic holds now, each partition in its order. */
    List<Told> all(String topic) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            List<Told> told = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < end.get(one))) {
                consumer.poll(Duration.ofMillis(100)).forEach(one -> told.add(Told.of(one)));
            }
            return told;
        }
    }

    /** Our topics. */
    List<String> topics() {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            return consumer.listTopics().keySet().stream()
                    .filter(topic -> topic.startsWith("exocurate."))
                    .sorted()
                    .toList();
        }
    }

    /** Sets how a topic is kept; names and values in turn. */
    void configure(String topic, String... settings) {
        List<AlterConfigOp> set = IntStream.range(0, settings.length / 2)
                .mapToObj(n -> new AlterConfigOp(
                        new ConfigEntry(settings[2 * n], settings[2 * n + 1]), AlterConfigOp.OpType.SET))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), set))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<Told> of(String topic, String key) {
        return all(topic).stream().filter(told -> key.equals(told.key())).toList();
    }

    /** Where each partition of our topics ends. */
    Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            return consumer.endOffsets(consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("exocurate."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
        }
    }

    /** Whether anybody answers within the time of one request. */
    boolean answers() {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            return !consumer.listTopics(Duration.ofSeconds(1)).isEmpty();
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Puts a record where nobody but the services should, and says where it went. */
    RecordMetadata put(String topic, int partition, String key, String value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address), new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, partition, key, value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The broker stands still, with every connection open, as on a machine that hangs. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            String pid = Files.readAllLines(data.resolve("run/kafka.process")).get(0);
            int answer = new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
            if (answer != 0) {
                throw new IllegalStateException("kill -" + name + " " + pid + " answered " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", address, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
