package org.exocurate.plumbing.health;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.health.api.HealthGroup;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Whether each channel is connected to Kafka and alive: a group of its own, since neither readiness nor liveness may hang on it. */
@HealthGroup("kafka")
@ApplicationScoped
class KafkaHealth implements HealthCheck {

    private final HealthCenter channels;

    KafkaHealth(HealthCenter channels) {
        this.channels = channels;
    }

    @Override
    public HealthCheckResponse call() {
        HealthReport ready = channels.getReadiness();
        HealthReport alive = channels.getLiveness();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("channels").status(ready.isOk() && alive.isOk());
        ready.getChannels().forEach(channel -> answer.withData(channel.getChannel(), channel.isOk()));
        return answer.build();
    }
}
