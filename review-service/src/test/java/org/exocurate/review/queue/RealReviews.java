package org.exocurate.review.queue;

import java.util.UUID;

import org.exocurate.model.event.ReviewEvent;
import org.exocurate.plumbing.sql.Sql;

/** Items and their steps on a real database, for the tests of other rooms. */
public record RealReviews(Sql sql, ReviewNews news) {

    public static RealReviews on(Sql sql) {
        return new RealReviews(sql, new ReviewNews(new NewsTable(sql)));
    }

    public UUID item(UUID contributor) {
        return item(contributor, null);
    }

    /** One that takes up another. */
    public UUID item(UUID contributor, UUID previous) {
        UUID id = UUID.randomUUID();
        sql.update(
                """
                insert into review_item (id, kind, status, proposal, contributor, previous, submission_version, review_version,
                    submitted_at, opened_at, changed_at, verdict, strength, impact, verdict_document, checked_sequence,
                    approvals_needed)
                values (?, 'ADD', 'OPEN', '{}', ?, ?::uuid, 1, 1, now(), now(), now(), 'NEW', 9, 0, '{}', 0, 1)""",
                id,
                contributor,
                previous);
        step(id, 1, ReviewEvent.Step.OPENED, null, "NEW");
        return id;
    }

    public void step(UUID item, long number, ReviewEvent.Step step, UUID by, String detail) {
        new StepTable(sql).add(item, number, step, by, detail);
    }

    /** A remark and its step. */
    public void comment(UUID item, long number, UUID by, String text) {
        sql.update(
                "insert into review_comment (id, item, person, text, at) values (?, ?, ?, ?, clock_timestamp())",
                UUID.randomUUID(),
                item,
                by,
                text);
        step(item, number, ReviewEvent.Step.COMMENTED, by, text);
    }
}
