package org.exocurate.plumbing.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether Kafka answers and each channel is alive: a group of its own, since neither readiness nor liveness may hang on it. */
@HealthGroup("kafka")
@ApplicationScoped
class KafkaHealth implements HealthCheck {

    private static final int MILLIS = 2_000;

    private final HealthCenter channels;
    private final Map<String, Object> kafka;
    private Admin admin;

    KafkaHealth(HealthCenter channels, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.channels = channels;
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        boolean answers = answers();
        HealthReport alive = channels.getLiveness();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("kafka")
                .status(answers && alive.isOk())
                .withData("broker", answers);
        alive.getChannels().forEach(channel -> answer.withData(channel.getChannel(), channel.isOk()));
        return answer.build();
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    private synchronized boolean answers() {
        try {
            if (admin == null) {
                admin = Admin.create(kafka);
            }
            DescribeClusterOptions soon = new DescribeClusterOptions().timeoutMs(MILLIS);
            return !admin.describeCluster(soon).nodes().get().isEmpty();
        } catch (ExecutionException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
