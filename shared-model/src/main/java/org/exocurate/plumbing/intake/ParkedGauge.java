package org.exocurate.plumbing.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.gauges.Gauges;

/** Shows how many parked records wait for an operator. */
@ApplicationScoped
class ParkedGauge {

    void start(@Observes StartupEvent event, Gauges gauges, ParkedTable records) {
        gauges.show("intake.parked", "parked records that nobody has replayed", records::waiting);
    }
}
