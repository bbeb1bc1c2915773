package org.exocurate.plumbing.intake;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.sql.Outage;

/** Waits an outage out, with growing pauses, until the service stops. */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long FIRST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 5_000;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Counter retries;

    Patience(MeterRegistry registry) {
        retries = Counter.builder("intake.retries")
                .description("attempts to take records in that an outage failed")
                .register(registry);
    }

    /** Does the work, again and again through an outage; any other failure is thrown on. */
    void whileOutage(Runnable work) {
        attempts(Integer.MAX_VALUE, work);
    }

    /** The same, but the last of so many attempts throws whatever fails it. */
    void attempts(int most, Runnable work) {
        long pause = FIRST_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (attempt == most || !Outage.is(e)) {
                    throw e;
                }
                pause(pause, e);
                pause = Math.min(pause * 2, LONGEST_MILLIS);
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void pause(long millis, RuntimeException reason) {
        retries.increment();
        LOG.warnf("the intake rests %d ms: %s", millis, reason);
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                throw new Stopping(reason);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopping(reason);
        }
    }
}
