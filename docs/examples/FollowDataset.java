import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows the dataset from a sequence on: FollowDataset.java HOST:PORT [AFTER]. Ctrl-C ends it. */
class FollowDataset {

    public static void main(String[] words) {
        TopicPartition log = new TopicPartition("exocurate.dataset-changes.v1", 0);
        long after = words.length > 1 ? Long.parseLong(words[1]) : 0;
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", words[0]), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(log));
            consumer.seekToBeginning(List.of(log));
            while (true) {
                for (ConsumerRecord<String, String> told : consumer.poll(Duration.ofSeconds(1))) {
                    after = told(told, after);
                }
            }
        }
    }

    /** Delivery is at least once: what is not newer was seen before. A release has the sequence of the last change it covers. */
    private static long told(ConsumerRecord<String, String> told, long after) {
        long sequence = Long.parseLong(head(told, "ce_sequence"));
        boolean release = head(told, "ce_type").equals("org.exocurate.dataset.released.v1");
        if (release ? sequence >= after : sequence > after) {
            System.out.printf("%6d  %-45s %s%n", sequence, head(told, "ce_type"), told.key());
        }
        return Math.max(after, sequence);
    }

    private static String head(ConsumerRecord<String, String> told, String name) {
        return new String(told.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
