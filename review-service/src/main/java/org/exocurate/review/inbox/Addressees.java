package org.exocurate.review.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.exocurate.review.watch.Watcher;

/**
 * Whom one piece of news concerns: each person once, with all reasons. Watchers come last and are written run by run, as there may
 * be any number of them.
 */
final class Addressees {

    private static final int RUN = 1_000;

    /** So many watches are named as reasons; all others would say the same. */
    private static final int MOST_WATCHES = 20;

    private final InboxTable inbox;
    private final News news;
    private final Set<UUID> doers;
    private final Map<UUID, Recipient> others = new LinkedHashMap<>();
    private final List<Recipient> run = new ArrayList<>();
    private long written;

    /** Nobody is told of one's own doings. */
    Addressees(InboxTable inbox, News news, Set<UUID> doers) {
        this.inbox = inbox;
        this.news = news;
        this.doers = doers;
    }

    /**
     * One person's part in it.
     *
     * @param curatorsOnly to be read only by one who is a curator then
     * @param unplaced the person is known by submission-service's id only
     */
    record Recipient(UUID person, List<String> because, boolean curatorsOnly, boolean unplaced) {

        Recipient {
            because = List.copyOf(because);
        }

        private Recipient and(Recipient other) {
            List<String> all = new ArrayList<>(because);
            other.because.stream().filter(reason -> !all.contains(reason)).forEach(all::add);
            return new Recipient(person, all, curatorsOnly && other.curatorsOnly, unplaced);
        }
    }

    Addressees open(UUID person, Reason because) {
        return add(new Recipient(person, List.of(because.name()), false, false));
    }

    Addressees ofWebhook(UUID person, UUID webhook) {
        return add(new Recipient(person, List.of(Reason.webhook(webhook)), false, false));
    }

    Addressees curator(UUID person, Reason because) {
        return add(new Recipient(person, List.of(because.name()), true, false));
    }

    Addressees unplaced(UUID submissionPerson, Reason because) {
        return add(new Recipient(submissionPerson, List.of(because.name()), false, true));
    }

    private Addressees add(Recipient recipient) {
        if (!doers.contains(recipient.person())) {
            others.merge(recipient.person(), recipient, Recipient::and);
        }
        return this;
    }

    void watcher(Watcher watcher) {
        if (doers.contains(watcher.person())) {
            return;
        }
        List<String> because = watcher.watches().stream()
                .limit(MOST_WATCHES)
                .map(Reason::watch)
                .toList();
        Recipient recipient = new Recipient(watcher.person(), because, false, false);
        Recipient known = others.remove(watcher.person());
        run.add(known == null ? recipient : recipient.and(known));
        if (run.size() == RUN) {
            write();
        }
    }

    /** Writes the rest. Returns how many have been told in all. */
    long tell() {
        run.addAll(others.values());
        others.clear();
        write();
        return written;
    }

    private void write() {
        if (!run.isEmpty()) {
            written += inbox.add(news, run);
            run.clear();
        }
    }
}
