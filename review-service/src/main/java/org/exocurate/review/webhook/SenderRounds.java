package org.exocurate.review.webhook;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.gauges.Gauges;
import org.exocurate.plumbing.rounds.Rounds;
import org.exocurate.review.dataset.ChangeLog;
import org.exocurate.review.dataset.LogPlace;

/** Has the sender look again and again for what is due, and now and then clears away what is too old in the log. */
@ApplicationScoped
class SenderRounds {

    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(1);

    private final Sender sender;
    private final Desk desk;

    SenderRounds(Sender sender, Desk desk) {
        this.sender = sender;
        this.desk = desk;
    }

    void begin(@Observes StartupEvent start, Rounds rounds, WebhookConfig config) {
        if (config.sending()) {
            rounds.begin("webhooks", BETWEEN, sender::begin);
            rounds.begin("webhooks-cleaning", BETWEEN_CLEANINGS, desk::clean);
        }
    }

    void show(@Observes StartupEvent start, Gauges gauges, WebhookTable webhooks, ChangeLog log) {
        gauges.show("exocurate.webhooks", "webhooks", "status", webhooks::statuses);
        gauges.show("exocurate.webhooks.behind", "changes that the slowest active webhook has not been told of", () -> {
            long end = log.end();
            return LogPlace.sequence(end) - LogPlace.sequence(webhooks.slowest(end));
        });
    }

    void end(@Observes ShutdownEvent end) {
        sender.end();
    }
}
