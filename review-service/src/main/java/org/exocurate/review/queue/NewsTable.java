package org.exocurate.review.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.event.ReviewEvent;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** Which steps wait to be told, and who took part in what. */
@ApplicationScoped
class NewsTable {

    /** As the index has it, or it is not used. */
    private static final String UNTOLD =
            """
            from review_step
            where not told and step in ('APPROVAL_GIVEN', 'APPROVAL_FELL', 'APPROVED', 'REJECTED', 'CHANGES_REQUESTED',
                'RESUBMITTED', 'WITHDRAWN', 'REQUEST_REFUSED', 'COMMENTED')
            """;

    private static final String TAKE = "with due as materialized (select item, number " + UNTOLD
            + "order by at, item, number limit ? for update)"
            + """
            , taken as (
                update review_step set told = true from due
                where review_step.item = due.item and review_step.number = due.number
                returning review_step.item, review_step.number, step, at, by, detail)
            select taken.item, taken.number, step, at, by, detail, contributor, accession, version
            from taken join review_item on review_item.id = taken.item
            order by at, taken.item, taken.number""";

    private static final String WAITING = "select count(*) as steps " + UNTOLD;

    private static final String TOOK_PART =
            """
            with recursive thread (item) as (
                select ?::uuid
                union
                select previous from thread join review_item on review_item.id = thread.item where previous is not null)
            select person from thread join review_comment on review_comment.item = thread.item
            where review_comment.at <= ?
            union
            select person from thread join decision on decision.item = thread.item where decision.at <= ?""";

    private final Sql sql;

    NewsTable(Sql sql) {
        this.sql = sql;
    }

    List<ReviewNews.Step> take(int most) {
        return sql.list(TAKE, NewsTable::step, most);
    }

    private static ReviewNews.Step step(ResultSet row) throws SQLException {
        return new ReviewNews.Step(
                Columns.uuid(row, "item"),
                row.getLong("number"),
                ReviewEvent.Step.valueOf(row.getString("step")),
                Columns.instant(row, "at"),
                Optional.ofNullable(Columns.uuid(row, "by")),
                Optional.ofNullable(row.getString("detail")),
                Columns.uuid(row, "contributor"),
                published(row));
    }

    private static Optional<ReviewItem.Published> published(ResultSet row) throws SQLException {
        String accession = row.getString("accession");
        return accession == null
                ? Optional.empty()
                : Optional.of(new ReviewItem.Published(accession, row.getInt("version")));
    }

    Set<UUID> tookPart(UUID item, Instant until) {
        return Set.copyOf(sql.list(TOOK_PART, row -> Columns.uuid(row, "person"), item, until, until));
    }

    long waiting() {
        return sql.one(WAITING, row -> row.getLong("steps")).orElse(0L);
    }
}
