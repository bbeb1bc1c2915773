package org.exocurate.plumbing.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.gauges.Gauges;

/** Looks every now and then for entries to be sealed, as long as the service runs. */
@ApplicationScoped
class SealingRounds {

    private static final Logger LOG = Logger.getLogger(SealingRounds.class);

    private final Sealing sealing;
    private final AuditConfig config;
    private final Counter seals;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "audit-sealing");
        made.setDaemon(true);
        return made;
    });

    private boolean failing;

    SealingRounds(Sealing sealing, AuditConfig config, MeterRegistry meters) {
        this.sealing = sealing;
        this.config = config;
        this.seals = Counter.builder("audit.seals")
                .description("seals that this instance made")
                .register(meters);
    }

    void begin(@Observes StartupEvent start, Gauges gauges, SealTable table) {
        gauges.show("audit.unsealed", "entries of the audit that wait for their seal", table::waiting);
        if (config.sealing()) {
            long millis = config.sealEvery().toMillis();
            var rounds = thread.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
            LOG.debugf("sealing begins: %s", rounds);
        }
    }

    void end(@Observes ShutdownEvent end) {
        thread.shutdownNow();
    }

    /** What fails waits for the next round; a round that threw would be the last. An outage is told once. */
    private void round() {
        try {
            while (!Thread.currentThread().isInterrupted() && sealing.next()) {
                seals.increment();
            }
            failing = false;
        } catch (RuntimeException e) {
            LOG.logf(failing ? Logger.Level.DEBUG : Logger.Level.WARN, "the audit could not be sealed yet: %s", e);
            failing = true;
        }
    }
}
