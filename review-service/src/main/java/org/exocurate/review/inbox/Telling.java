package org.exocurate.review.inbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.event.ReviewEvent;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.dataset.ChangeNews;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.people.PersonIds;
import org.exocurate.review.queue.ReviewNews;
import org.exocurate.review.talk.Remark;
import org.exocurate.review.talk.Talk;
import org.exocurate.review.watch.Watches;
import org.exocurate.review.webhook.WebhookNotice;

/** Knows whom each kind of news concerns. */
@ApplicationScoped
class Telling {

    /** Approvals fall by what the next step tells. */
    private static final Set<String> TOLD_BY_WHAT_FOLLOWS =
            Set.of("REJECTED", "CHANGES_REQUESTED", "WITHDRAWN", "CLAIM_CHANGED", "TARGET_CHANGED");

    private final InboxTable inbox;
    private final Watches watches;
    private final ReviewNews reviews;
    private final Talk talk;
    private final Dataset dataset;
    private final PersonIds ids;

    Telling(InboxTable inbox, Watches watches, ReviewNews reviews, Talk talk, Dataset dataset, PersonIds ids) {
        this.inbox = inbox;
        this.watches = watches;
        this.reviews = reviews;
        this.talk = talk;
        this.dataset = dataset;
        this.ids = ids;
    }

    /** Whoever watches the claim, its route or its cargo, and whose claim it is. */
    long tell(ChangeNews.Told change, Vocabulary vocabulary) {
        Addressees to = new Addressees(inbox, News.of(change), persons(change.doers()));
        persons(change.claim().proposers()).forEach(person -> to.open(person, Reason.OWN_CLAIM));
        watches.eachConcerned(change.claim().accession(), change.claim().claim(), vocabulary, to::watcher);
        return to.tell();
    }

    /** Whose submission it is, who took part in it, and whom a comment mentions, if they may read it then: curators. */
    long tell(ReviewNews.Step step) {
        if (step.step() == ReviewEvent.Step.APPROVAL_FELL
                && step.detail().filter(TOLD_BY_WHAT_FOLLOWS::contains).isPresent()) {
            return 0;
        }
        if (step.step() == ReviewEvent.Step.REQUEST_REFUSED) {
            Addressees asker = new Addressees(inbox, News.of(step), Set.of());
            contributor(step, asker);
            return asker.tell();
        }
        Addressees to = new Addressees(inbox, News.of(step), persons(by(step)));
        contributor(step, to);
        persons(reviews.tookPart(step.item(), step.at())).forEach(person -> to.curator(person, Reason.TOOK_PART));
        if (step.step() == ReviewEvent.Step.COMMENTED) {
            mentioned(step.detail().orElse("")).forEach(person -> to.curator(person, Reason.MENTION));
        }
        return to.tell();
    }

    /** Whoever watches the claim, whose claim it is, who took part, and whom it mentions: any role may read it. */
    long tell(Remark remark) {
        Addressees to = new Addressees(inbox, News.of(remark), persons(Set.of(remark.by())));
        dataset.claim(remark.claim(), Long.MAX_VALUE)
                .ifPresent(claim -> persons(claim.proposers()).forEach(person -> to.open(person, Reason.OWN_CLAIM)));
        persons(talk.tookPart(remark.claim(), remark.at())).forEach(person -> to.open(person, Reason.TOOK_PART));
        mentioned(remark.text()).forEach(person -> to.open(person, Reason.MENTION));
        watches.eachOfClaim(remark.claim(), to::watcher);
        return to.tell();
    }

    /** Whose webhook it is. */
    long tell(WebhookNotice notice) {
        return new Addressees(inbox, News.of(notice), Set.of())
                .ofWebhook(notice.person(), notice.webhook())
                .tell();
    }

    private static Set<UUID> by(ReviewNews.Step step) {
        return step.by().map(Set::of).orElse(Set.of());
    }

    /** The profile may come later than the submission. */
    private void contributor(ReviewNews.Step step, Addressees to) {
        UUID contributor = step.contributor();
        UUID known = ids.behind(Set.of(contributor)).get(contributor);
        if (known != null) {
            to.open(known, Reason.OWN_SUBMISSION);
        } else {
            to.unplaced(contributor, Reason.OWN_SUBMISSION);
        }
    }

    /** The persons behind these ids; an id of nobody who is known stands for itself. */
    private Set<UUID> persons(Collection<UUID> any) {
        Map<UUID, UUID> known = ids.behind(any);
        Set<UUID> persons = new HashSet<>();
        any.forEach(id -> persons.add(known.getOrDefault(id, id)));
        return persons;
    }

    /** Whether an id is anybody's is not told. */
    private Set<UUID> mentioned(String text) {
        return Set.copyOf(ids.behind(Mentions.in(text)).values());
    }
}
