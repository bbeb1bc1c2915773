package org.exocurate.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the stack as {@code topics.properties} lists them. */
final class Topics {

    private static final String MAX_MESSAGE = String.valueOf(4 << 20);
    private static final Map<String, Map<String, String>> KEPT = Map.of(
            "by-time", Map.of("retention.ms", String.valueOf(Duration.ofDays(90).toMillis())),
            "for-ever", Map.of("retention.ms", "-1", "retention.bytes", "-1"),
            "compacted", Map.of("cleanup.policy", "compact"),
            "compacted-daily",
                    Map.of(
                            "cleanup.policy",
                            "compact",
                            "segment.ms",
                            String.valueOf(Duration.ofHours(1).toMillis()),
                            "max.compaction.lag.ms",
                            String.valueOf(Duration.ofDays(1).toMillis()),
                            "min.cleanable.dirty.ratio",
                            "0.1"));

    private Topics() {}

    static List<NewTopic> all() {
        Properties listed = listed();
        return listed.stringPropertyNames().stream()
                .sorted()
                .map(name -> topic(name, listed.getProperty(name).split(",\\s*")))
                .toList();
    }

    private static NewTopic topic(String name, String[] words) {
        Map<String, String> settings = new HashMap<>(KEPT.get(words[1]));
        settings.put("max.message.bytes", MAX_MESSAGE);
        return new NewTopic(name, Optional.of(Integer.valueOf(words[0])), Optional.of((short) 1)).configs(settings);
    }

    private static Properties listed() {
        Properties listed = new Properties();
        try (InputStream file = Topics.class.getResourceAsStream("/topics.properties")) {
            listed.load(file);
            return listed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
