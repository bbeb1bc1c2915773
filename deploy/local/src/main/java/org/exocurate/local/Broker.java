package org.exocurate.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.exocurate.local.process.Part;
import org.exocurate.local.process.Processes;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/** A Kafka broker of one node, its own controller, with every topic made explicitly. */
final class Broker {

    static final String NAME = "kafka";

    /** For a test: half the work at the start, and slower ever after. */
    private static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1");

    private final DataDir data;
    private final Processes processes;
    private final Ports ports;
    private final Project project;
    private final boolean shortLived;
    private final ClassArchive archive;

    Broker(DataDir data, Processes processes, Ports ports, Project project, boolean shortLived) {
        this.data = data;
        this.processes = processes;
        this.ports = ports;
        this.project = project;
        this.shortLived = shortLived;
        this.archive = new ClassArchive(NAME, project);
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
            Process broker = processes.start(part(settings, logging));
            awaitTopics(new Readiness("Kafka", broker, processes.log(NAME)));
            archive.write(broker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if every topic is there and led. */
    static boolean isWell(Ports ports) {
        if (!listens(ports.kafka())) {
            return false;
        }
        try (TopicAdmin admin = new TopicAdmin(address(ports))) {
            return admin.seesAllLed();
        }
    }

    private Part part(Path settings, Path logging) {
        List<String> command = new ArrayList<>(List.of(Jvm.JAVA, "-Xms96m", "-Xmx320m", "-XX:+UseSerialGC"));
        command.addAll(archive.options());
        command.addAll(shortLived ? QUICK_TO_START : List.of());
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dlogback.configurationFile=" + logging));
        command.addAll(List.of("-cp", project.partsClassPath(), "kafka.Kafka", settings.toString()));
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
                            .formatted(data.settings().kept("kafka.cluster", Broker::id), id()));
        }
    }

    private static String id() {
        UUID id = UUID.randomUUID();
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** After a kill the broker is let in again when its old session has run out, so that is kept short. */
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
                broker.heartbeat.interval.ms=1000
                broker.session.timeout.ms=6000
                message.max.bytes=4194304
                replica.fetch.max.bytes=4194304
                """
                .formatted(ports.kafka(), ports.controller(), data.kafka());
    }

    private void awaitTopics(Readiness readiness) {
        readiness.await(() -> listens(ports.kafka()));
        try (TopicAdmin admin = new TopicAdmin(address(ports))) {
            readiness.await(admin::makesMissing);
            readiness.await(admin::seesAllLed);
        }
    }

    /** The admin client fills a log with stack traces while nobody listens. */
    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
