package org.exocurate.subscriber;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of one partition, read without a group: where to go on is the subscriber's own knowledge. */
final class Topic implements AutoCloseable {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final TopicPartition partition;
    private final KafkaConsumer<String, String> consumer;

    private Topic(String bootstrap, String name) {
        partition = new TopicPartition(name, 0);
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(List.of(partition));
    }

    /** Every value that is there now, in order. */
    static List<String> whole(String bootstrap, String name) throws Away {
        try (Topic topic = new Topic(bootstrap, name)) {
            List<String> values = new ArrayList<>();
            long end = topic.consumer.endOffsets(List.of(topic.partition)).get(topic.partition);
            topic.consumer.seekToBeginning(List.of(topic.partition));
            while (topic.consumer.position(topic.partition) < end) {
                values.addAll(topic.next());
            }
            return values;
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    /** Why the broker cannot be asked now; what it denies is refused. */
    static Away away(KafkaException e) {
        if (e instanceof AuthenticationException || e instanceof AuthorizationException) {
            throw new Refused(
                    "Kafka: " + e.getMessage() + "\nThe topic has to be open to this client, or take --by sse.", e);
        }
        return new Away("Kafka: " + e.getMessage(), e);
    }

    /** What will be told from now on. */
    static Topic fromNow(String bootstrap, String name) {
        Topic topic = new Topic(bootstrap, name);
        topic.consumer.seekToEnd(List.of(topic.partition));
        // the place is looked up only when it is asked for
        topic.consumer.position(topic.partition);
        return topic;
    }

    /** What has come, perhaps nothing. */
    List<String> next() {
        List<String> values = new ArrayList<>();
        for (ConsumerRecord<String, String> told : consumer.poll(AT_ONCE)) {
            values.add(told.value());
        }
        return values;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
