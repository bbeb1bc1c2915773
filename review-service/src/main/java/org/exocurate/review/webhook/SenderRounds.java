package org.exocurate.review.webhook;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.gauges.Gauges;
import org.exocurate.review.dataset.ChangeLog;
import org.exocurate.review.dataset.LogPlace;

/** Has the sender look again and again for what is due, and now and then clears away what is too old in the log. */
@ApplicationScoped
class SenderRounds {

    private static final Logger LOG = Logger.getLogger(SenderRounds.class);
    private static final long MILLIS_BETWEEN = 250;
    private static final long NANOS_BETWEEN_CLEANINGS = Duration.ofMinutes(1).toNanos();
    private static final int OLD_ROWS = 5_000;

    private final Sender sender;
    private final Desk desk;
    private final WebhookConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "webhook-rounds");
        made.setDaemon(true);
        return made;
    });

    private long cleaned = System.nanoTime() - NANOS_BETWEEN_CLEANINGS;

    SenderRounds(Sender sender, Desk desk, WebhookConfig config) {
        this.sender = sender;
        this.desk = desk;
        this.config = config;
    }

    void begin(@Observes StartupEvent start, Gauges gauges, WebhookTable webhooks, ChangeLog log) {
        gauges.show("exocurate.webhooks", "webhooks", "status", webhooks::statuses);
        gauges.show("exocurate.webhooks.behind", "changes that the slowest active webhook has not been told of", () -> {
            long end = log.end();
            return LogPlace.sequence(end) - LogPlace.sequence(webhooks.slowest(end));
        });
        if (config.sending()) {
            var rounds =
                    thread.scheduleWithFixedDelay(this::round, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
            LOG.debugf("webhooks are told: %s", rounds);
        }
    }

    void end(@Observes ShutdownEvent end) {
        thread.shutdownNow();
        sender.end();
    }

    /** What fails waits for the next round; a round that threw would be the last. */
    private void round() {
        try {
            boolean more = true;
            while (more && !Thread.interrupted()) {
                more = sender.begin();
            }
            if (System.nanoTime() - cleaned > NANOS_BETWEEN_CLEANINGS) {
                clean();
            }
        } catch (RuntimeException e) {
            LOG.warnf("webhooks could not be told yet: %s", e);
        }
    }

    private void clean() {
        cleaned = System.nanoTime();
        boolean more = true;
        while (more && !Thread.interrupted()) {
            more = desk.clean(OLD_ROWS);
        }
    }
}
