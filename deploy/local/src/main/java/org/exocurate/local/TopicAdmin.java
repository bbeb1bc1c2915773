package org.exocurate.local;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;

/** Asks a broker for the topics that must be there, and makes those that are missing. */
final class TopicAdmin implements AutoCloseable {

    private final Admin admin;
    private final List<NewTopic> topics = Topics.all();

    TopicAdmin(String bootstrapServers) {
        this.admin = admin(Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", "2000",
                "default.api.timeout.ms", "3000",
                "reconnect.backoff.max.ms", "200"));
    }

    /** Kafka looks its plug-ins up through the thread's class loader, which in a test may be another than the client's. */
    private static Admin admin(Map<String, Object> settings) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return Admin.create(settings);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    /** False if the broker cannot do it yet. */
    boolean makesMissing() {
        try {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** True if every topic has its partitions and each of them a leader. */
    boolean seesAllLed() {
        Map<String, Integer> wanted =
                topics.stream().collect(Collectors.toMap(NewTopic::name, NewTopic::numPartitions));
        try {
            Collection<TopicDescription> there =
                    admin.describeTopics(wanted.keySet()).allTopicNames().get().values();
            return there.stream().allMatch(topic -> isLed(topic, wanted.get(topic.name())));
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private static boolean isLed(TopicDescription topic, int partitions) {
        return topic.partitions().size() == partitions
                && topic.partitions().stream().noneMatch(partition -> partition.leader() == null);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
