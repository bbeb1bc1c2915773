package org.exocurate.plumbing.outbox;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

import org.exocurate.plumbing.sql.Sql;

/** Runs the relay from the service's start to its end, whether or not Kafka is there. */
@ApplicationScoped
class OutboxRelay {

    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(8);

    private final RelayLoop loop;
    private final Thread thread;
    private final boolean wanted;

    OutboxRelay(
            OutboxTable rows,
            Sql sql,
            Wake wake,
            MeterRegistry registry,
            OutboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        wanted = config.relay();
        loop = new RelayLoop(
                rows, new Leases(sql, config.lease()), new Sender(kafka), wake, new RelayMeters(registry), config);
        thread = new Thread(loop, "outbox-relay");
    }

    void start(@Observes StartupEvent event) {
        if (wanted) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (wanted) {
            loop.stop();
            thread.join(PATIENCE_MILLIS);
        }
    }
}
