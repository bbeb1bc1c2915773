package org.exocurate.plumbing.gauges;

import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Reads numbers from the database now and then, so that a look at the metrics waits for no database. */
@ApplicationScoped
public class Gauges {

    private static final Logger LOG = Logger.getLogger(Gauges.class);
    private static final long PERIOD_MILLIS = 10_000;

    private final Timer timer = new Timer("gauges", true);
    private final List<Runnable> looks = new CopyOnWriteArrayList<>();
    private final MeterRegistry registry;

    Gauges(MeterRegistry registry) {
        this.registry = registry;
    }

    public void show(String name, String description, LongSupplier number) {
        AtomicLong value = new AtomicLong();
        Gauge.builder(name, value, AtomicLong::get).description(description).register(registry);
        looks.add(() -> value.set(number.getAsLong()));
    }

    /** A number for each value of a tag. */
    public void show(String name, String description, String tag, Supplier<? extends Map<?, Long>> numbers) {
        MultiGauge gauge = MultiGauge.builder(name).description(description).register(registry);
        looks.add(() -> gauge.register(
                numbers.get().entrySet().stream()
                        .<MultiGauge.Row<?>>map(entry ->
                                MultiGauge.Row.of(Tags.of(tag, entry.getKey().toString()), entry.getValue()))
                        .toList(),
                true));
    }

    void start(@Observes StartupEvent event) {
        timer.schedule(new Look(), 0, PERIOD_MILLIS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.cancel();
    }

    /** A number that cannot be read keeps its former value; that the database is away is told by the health of the service. */
    private static void look(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.debug("a number could not be read", e);
        }
    }

    private class Look extends TimerTask {

        @Override
        public void run() {
            looks.forEach(Gauges::look);
        }
    }
}
