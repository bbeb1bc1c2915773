package org.exocurate.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;

import org.exocurate.local.process.Part;
import org.exocurate.local.process.Processes;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/** A Kafka broker of one node, its own controller, with every topic made explicitly. */
final class Broker {

    static final String NAME = "kafka";

    private final DataDir data;
    private final Processes processes;
    private final Ports ports;
    private final String classPath;

    Broker(DataDir data, Processes processes, Ports ports, String classPath) {
        this.data = data;
        this.processes = processes;
        this.ports = ports;
        this.classPath = classPath;
    }

    static String address(Ports ports) {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Returns when every topic is there and led. */
    void start() {
        try {
            format();
            Path settings = Files.writeString(data.run().resolve("kafka.properties"), settings());
            Path logging = data.run().resolve("logback.xml");
            try (InputStream config = Broker.class.getResourceAsStream("/parts-logback.xml")) {
                Files.copy(config, logging, REPLACE_EXISTING);
            }
            ProcessHandle broker = processes.start(part(settings, logging));
            awaitTopics(new Readiness("Kafka", broker, processes.log(NAME)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if every topic is there and led. */
    static boolean isWell(Ports ports) {
        if (!listens(ports.kafka())) {
            return false;
        }
        try (Admin admin = admin(ports)) {
            return leads(admin, Topics.all());
        }
    }

    private Part part(Path settings, Path logging) {
        List<String> command = List.of(
                Jvm.JAVA,
                "-Xms96m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dlogback.configurationFile=" + logging,
                "-cp",
                classPath,
                "kafka.Kafka",
                settings.toString());
        return new Part(NAME, command, Map.of(), settings.toString());
    }

    /** What Kafka's own format command would write, without its two seconds. */
    private void format() throws IOException {
        Path meta = data.kafka().resolve("meta.properties");
        if (!Files.exists(meta)) {
            Files.createDirectories(data.kafka());
            Files.writeString(
                    meta,
                    """
                    version=1
                    cluster.id=%s
                    node.id=1
                    directory.id=%s
                    """
                            .formatted(data.kept("kafka.cluster", Broker::id), id()));
        }
    }

    private static String id() {
        UUID id = UUID.randomUUID();
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                message.max.bytes=4194304
                replica.fetch.max.bytes=4194304
                """
                .formatted(ports.kafka(), ports.controller(), data.kafka());
    }

    private void awaitTopics(Readiness readiness) {
        List<NewTopic> topics = Topics.all();
        readiness.await(() -> listens(ports.kafka()));
        try (Admin admin = admin(ports)) {
            readiness.await(() -> makes(admin, topics));
            readiness.await(() -> leads(admin, topics));
        }
    }

    private static Admin admin(Ports ports) {
        return Admin.create(Map.of(
                "bootstrap.servers", address(ports),
                "request.timeout.ms", "2000",
                "default.api.timeout.ms", "3000",
                "reconnect.backoff.max.ms", "200"));
    }

    /** The admin client fills a log with stack traces while nobody listens. */
    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean makes(Admin admin, List<NewTopic> topics) {
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

    private static boolean leads(Admin admin, List<NewTopic> topics) {
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

    private static boolean isLed(TopicDescription topic, int partitions) {
        return topic.partitions().size() == partitions
                && topic.partitions().stream().noneMatch(partition -> partition.leader() == null);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
