package org.exocurate.review.dataset;

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

import org.exocurate.review.dataset.WalkResult.Status;

/** What an operator's graphs show of the dataset: read now and then, so that a look at them waits for no database. */
@ApplicationScoped
class DatasetMetrics {

    private static final Logger LOG = Logger.getLogger(DatasetMetrics.class);
    private static final long PERIOD_MILLIS = 10_000;

    private final Timer timer = new Timer("dataset-metrics", true);
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicLong released = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private final HeadTable heads;
    private final ReleaseTable releases;
    private final Verification verification;

    DatasetMetrics(MeterRegistry registry, HeadTable heads, ReleaseTable releases, Verification verification) {
        this.heads = heads;
        this.releases = releases;
        this.verification = verification;
        gauge(registry, "exocurate.dataset.sequence", sequence, "the number of the last change");
        gauge(registry, "exocurate.dataset.releases", released, "how many releases there are");
        gauge(registry, "exocurate.dataset.broken", broken, "1 if the last verification found a fault");
    }

    void start(@Observes StartupEvent event) {
        timer.schedule(new Look(), 0, PERIOD_MILLIS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.cancel();
    }

    private static void gauge(MeterRegistry registry, String name, AtomicLong value, String description) {
        Gauge.builder(name, value, AtomicLong::get).description(description).register(registry);
    }

    private void look() {
        try {
            sequence.set(heads.read().sequence());
            released.set(releases.count());
            broken.set(verification.last().status() == Status.BROKEN ? 1 : 0);
        } catch (RuntimeException e) {
            LOG.debug("the dataset could not be looked at", e);
        }
    }

    private class Look extends TimerTask {

        @Override
        public void run() {
            look();
        }
    }
}
