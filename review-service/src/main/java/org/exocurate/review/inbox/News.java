package org.exocurate.review.inbox;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.exocurate.model.event.ReviewEvent;
import org.exocurate.review.dataset.ChangeNews;
import org.exocurate.review.queue.ReviewNews;
import org.exocurate.review.talk.Remark;
import org.exocurate.review.webhook.WebhookNotice;

/**
 * Something that happened, whoever it concerns. What does not belong to it is null, as in its row.
 *
 * @param source names it, so that nobody is told twice
 * @param kind what happened, as in {@code claim.revised}
 * @param claim the number of an accession
 * @param by the random id of who said or decided it
 * @param text the words that go with it, the beginning of them
 */
record News(
        String source,
        String kind,
        Instant at,
        Long claim,
        Integer version,
        Long sequence,
        UUID submission,
        UUID comment,
        UUID by,
        String text) {

    /** The whole is where it was said. */
    private static final int LONGEST_TEXT = 280;

    News {
        text = text == null ? null : beginning(text);
    }

    static News of(ChangeNews.Told change) {
        return new News(
                "change:" + change.sequence(),
                change.type(),
                change.at(),
                change.claim().accession().number(),
                change.claim().version(),
                change.sequence(),
                null,
                null,
                null,
                null);
    }

    static News of(ReviewNews.Step step) {
        return new News(
                "step:" + step.item() + ":" + step.number(),
                kind(step.step()),
                step.at(),
                step.accession().orElse(null),
                step.published().map(published -> published.version()).orElse(null),
                null,
                step.item(),
                null,
                step.by().orElse(null),
                step.detail().orElse(null));
    }

    static News of(Remark remark) {
        return new News(
                "comment:" + remark.id(),
                "claim.commented",
                remark.at(),
                remark.claim().number(),
                null,
                null,
                null,
                remark.id(),
                remark.by(),
                remark.text());
    }

    static News of(WebhookNotice notice) {
        return new News(
                "webhook:" + notice.id(),
                "webhook.disabled",
                notice.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                notice.text());
    }

    private static String kind(ReviewEvent.Step step) {
        return "submission."
                + (step == ReviewEvent.Step.APPROVED ? "published" : step.name().toLowerCase(Locale.ROOT));
    }

    private static String beginning(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= LONGEST_TEXT ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
    }
}
