package org.exocurate.review.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.dataset.ChangeNews;
import org.exocurate.review.people.PersonIds;
import org.exocurate.review.queue.ReviewNews;
import org.exocurate.review.talk.Remark;
import org.exocurate.review.talk.Talk;
import org.exocurate.review.vocabulary.Vocabularies;
import org.exocurate.review.watch.Watches;
import org.exocurate.review.webhook.WebhookNews;
import org.exocurate.review.webhook.WebhookNotice;

/**
 * Goes after what happened and puts it into the inboxes, a run at a time: what was taken and what was written commit together.
 * One instance at a time, by the lock of the mark.
 */
@ApplicationScoped
class Follower {

    private static final int CHANGES = 50;
    private static final int STEPS = 100;
    private static final int OLD_ROWS = 5_000;

    private final InboxTable inbox;
    private final Telling telling;
    private final ChangeNews changes;
    private final ReviewNews reviews;
    private final Talk talk;
    private final WebhookNews webhooks;
    private final Watches watches;
    private final Vocabularies vocabularies;
    private final PersonIds ids;
    private final Transactions transactions;
    private final InboxConfig config;
    private final Counter written;

    Follower(
            InboxTable inbox,
            Telling telling,
            ChangeNews changes,
            ReviewNews reviews,
            Talk talk,
            WebhookNews webhooks,
            Watches watches,
            Vocabularies vocabularies,
            PersonIds ids,
            Transactions transactions,
            InboxConfig config,
            MeterRegistry meters) {
        this.inbox = inbox;
        this.telling = telling;
        this.changes = changes;
        this.reviews = reviews;
        this.talk = talk;
        this.webhooks = webhooks;
        this.watches = watches;
        this.vocabularies = vocabularies;
        this.ids = ids;
        this.transactions = transactions;
        this.config = config;
        this.written = Counter.builder("exocurate.inbox.written")
                .description("items put into inboxes")
                .register(meters);
    }

    /** Tells what happened next; true if there may be more. Whoever comes second passes by. */
    boolean follow() {
        Run run = transactions.fresh(() -> inbox.takeMark().map(this::run).orElse(Run.NONE));
        written.increment((double) run.told());
        return run.full();
    }

    /** What a transaction has done. */
    private record Run(long told, boolean full) {

        private static final Run NONE = new Run(0, false);

        private Run and(Run other) {
            return new Run(told + other.told, full || other.full);
        }
    }

    private Run run(long mark) {
        place();
        return changes(mark).and(steps()).and(remarks()).and(webhooks());
    }

    /** Gives what was kept for contributors whose profile had not come to them. */
    private void place() {
        Map<UUID, UUID> known = ids.behind(inbox.unplaced());
        if (!known.isEmpty()) {
            inbox.place(known);
        }
    }

    private Run changes(long mark) {
        List<ChangeNews.Told> next = changes.after(mark, CHANGES);
        if (next.isEmpty()) {
            return Run.NONE;
        }
        Vocabulary vocabulary = vocabularies.hold();
        watches.goBy(vocabulary);
        long told = next.stream()
                .mapToLong(change -> telling.tell(change, vocabulary))
                .sum();
        inbox.moveMark(next.get(next.size() - 1).sequence());
        return new Run(told, next.size() == CHANGES);
    }

    private Run steps() {
        List<ReviewNews.Step> next = reviews.take(STEPS);
        return new Run(next.stream().mapToLong(telling::tell).sum(), next.size() == STEPS);
    }

    private Run remarks() {
        List<Remark> next = talk.take(STEPS);
        return new Run(next.stream().mapToLong(telling::tell).sum(), next.size() == STEPS);
    }

    private Run webhooks() {
        List<WebhookNotice> next = webhooks.take(STEPS);
        return new Run(next.stream().mapToLong(telling::tell).sum(), next.size() == STEPS);
    }

    /** Deletes some of what is too old; true if there may be more. */
    boolean clean() {
        return inbox.clean(config.keep(), OLD_ROWS) == OLD_ROWS;
    }

    /** How much has happened that nobody has been told of. */
    long waiting() {
        return Math.max(0, changes.head() - inbox.mark()) + reviews.waiting() + talk.waiting() + webhooks.waiting();
    }
}
