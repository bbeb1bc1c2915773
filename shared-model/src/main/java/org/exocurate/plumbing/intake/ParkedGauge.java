package org.exocurate.plumbing.intake;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Shows how many parked records wait for an operator. */
@ApplicationScoped
class ParkedGauge {

    private static final Logger LOG = Logger.getLogger(ParkedGauge.class);
    private static final long PERIOD_MILLIS = 10_000;

    private final Timer timer = new Timer("parked-gauge", true);
    private final AtomicLong waiting = new AtomicLong();
    private final ParkedTable records;

    ParkedGauge(ParkedTable records, MeterRegistry registry) {
        this.records = records;
        Gauge.builder("intake.parked", waiting, AtomicLong::get)
                .description("parked records that nobody has replayed")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        timer.schedule(new Count(), 0, PERIOD_MILLIS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.cancel();
    }

    private void count() {
        try {
            waiting.set(records.waiting());
        } catch (RuntimeException e) {
            LOG.debug("parked records could not be counted", e);
        }
    }

    private class Count extends TimerTask {

        @Override
        public void run() {
            count();
        }
    }
}
