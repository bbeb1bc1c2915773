package org.exocurate.review.webhook;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.dataset.ChangeLog;
import org.exocurate.review.dataset.KeptFilters;
import org.exocurate.review.dataset.LogWish;

/** Gives out what is to be sent and enters what came of it, each in a short transaction; nothing is held while a message is on its way. */
@ApplicationScoped
class Desk {

    /** So much of the log is looked at at once: a change and the release that may follow it are two places. */
    private static final int PIECE = 200;

    /** Beyond what a receiver may take, for what we do ourselves. */
    private static final Duration OWN_TIME = Duration.ofSeconds(15);

    private static final int OLD_ROWS = 5_000;

    private final LeaseTable leases;
    private final SecretTable secrets;
    private final DeliveryTable deliveries;
    private final NoticeTable notices;
    private final ChangeLog log;
    private final KeptFilters filters;
    private final WebhookConfig config;
    private final Transactions transactions;
    private final Audit audit;
    private final Pauses pauses;
    private final Counter delivered;
    private final Counter failed;
    private final Counter disabled;

    Desk(
            LeaseTable leases,
            SecretTable secrets,
            DeliveryTable deliveries,
            NoticeTable notices,
            ChangeLog log,
            KeptFilters filters,
            WebhookConfig config,
            Transactions transactions,
            Audit audit,
            MeterRegistry meters) {
        this.leases = leases;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.notices = notices;
        this.log = log;
        this.filters = filters;
        this.config = config;
        this.transactions = transactions;
        this.audit = audit;
        this.pauses = new Pauses(config.pauses());
        this.delivered = attempts("delivered", meters);
        this.failed = attempts("failed", meters);
        this.disabled = Counter.builder("exocurate.webhooks.disabled")
                .description("webhooks that were given up")
                .register(meters);
    }

    private static Counter attempts(String outcome, MeterRegistry meters) {
        return Counter.builder("exocurate.webhooks.attempts")
                .description("messages sent to webhooks")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** Takes webhooks that something is to be sent to, so that no other instance does. */
    List<Leased> take(int most) {
        Duration life = life();
        UUID lease = UUID.randomUUID();
        return transactions.fresh(() -> {
            List<Leased> pending = leases.pending(most, lease, life);
            List<Leased> behind = leases.behind(log.end(), most - pending.size(), lease, life);
            return Stream.concat(pending.stream(), behind.stream()).toList();
        });
    }

    /**
     * What one has to be told next.
     *
     * @param until up to where in the log that was looked for
     */
    record Piece(List<Message> messages, long until) {}

    Piece next(Leased leased) {
        return transactions.fresh(() -> {
            long until = Math.min(log.end(), leased.place() + PIECE);
            LogWish wish = filters.wish(leased.types(), leased.filter());
            List<Message> messages = log.read(leased.place(), until).stream()
                    .filter(wish::includes)
                    .map(Message::of)
                    .toList();
            return new Piece(messages, until);
        });
    }

    /** What its messages are signed with now; none if somebody else is at it. */
    List<Secret> secrets(Leased leased) {
        return transactions.fresh(() -> leases.isStill(leased) ? secrets.signing(leased.id()) : List.of());
    }

    /** Whether to go on with it. */
    boolean enter(Leased leased, Message message, Answer answer) {
        (answer.isGood() ? delivered : failed).increment();
        return transactions.fresh(() -> {
            boolean on = entered(leased, message, answer);
            deliveries.add(leased, message, answer);
            return on;
        });
    }

    private boolean entered(Leased leased, Message message, Answer answer) {
        boolean challenge = message.place().isEmpty();
        if (answer.isGood()) {
            return challenge
                    ? leases.verified(leased)
                    : leases.told(leased, message.place().getAsLong(), life());
        }
        if (answer.isGone()) {
            disable(leased, Disabled.GONE);
        } else if (challenge && leased.failures() + 1 >= config.challenges()) {
            leases.end(leased, Status.UNVERIFIED, answer.trouble().orElseThrow().name());
        } else {
            Duration pause = pauses.after(
                    leased.failures() + 1,
                    answer.retryAfter(),
                    ThreadLocalRandom.current().nextDouble());
            if (leases.isHopeless(leased, config.giveUp())) {
                disable(leased, Disabled.FAILING);
            } else {
                leases.failed(leased, pause);
            }
        }
        return false;
    }

    private void disable(Leased leased, Disabled why) {
        if (leases.end(leased, Status.DISABLED, why.name())) {
            told(leased, why);
        }
    }

    private void told(Leased leased, Disabled why) {
        disabled.increment();
        audit.add(Act.of("webhook.disable", leased.id()).detail("reason", why).bySystem());
        notices.add(leased, why.words());
    }

    /** Nothing more is to be sent to it now. */
    void giveBack(Leased leased, long place) {
        transactions.fresh(() -> {
            leases.giveBack(leased, place);
            deliveries.shorten(leased.id(), config.keepMost());
        });
    }

    /** Nobody is at these any more. */
    void leave(List<Leased> all) {
        if (!all.isEmpty()) {
            transactions.fresh(() -> leases.leave(all));
        }
    }

    /** Deletes some of what is too old of the log; true if there may be more. */
    boolean clean() {
        return transactions.fresh(() -> deliveries.clean(config.keep(), OLD_ROWS)) == OLD_ROWS;
    }

    private Duration life() {
        return config.timeout().plus(OWN_TIME);
    }
}
