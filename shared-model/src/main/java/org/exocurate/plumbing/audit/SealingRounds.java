package org.exocurate.plumbing.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.gauges.Gauges;
import org.exocurate.plumbing.rounds.Rounds;

/** Looks every now and then for entries to be sealed, as long as the service runs. */
@ApplicationScoped
class SealingRounds {

    private final Sealing sealing;
    private final Counter seals;

    SealingRounds(Sealing sealing, MeterRegistry meters) {
        this.sealing = sealing;
        this.seals = Counter.builder("audit.seals")
                .description("seals that this instance made")
                .register(meters);
    }

    void begin(@Observes StartupEvent start, Rounds rounds, AuditConfig config, Gauges gauges, SealTable table) {
        gauges.show("audit.unsealed", "entries of the audit that wait for their seal", table::waiting);
        if (config.sealing()) {
            rounds.begin("audit-sealing", config.sealEvery(), this::more);
        }
    }

    private boolean more() {
        boolean sealed = sealing.next();
        if (sealed) {
            seals.increment();
        }
        return sealed;
    }
}
