package org.exocurate.submission.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** Every step of each review; only added to. */
@ApplicationScoped
class ReviewStepTable {

    /** One step: what happened, when, by whom (nobody: the system), and the words that go with it. */
    record ReviewStep(String step, Instant at, Optional<UUID> by, Optional<String> detail) {}

    private static final String ADD =
            """
            insert into review_step (submission, review_version, step, at, by, detail)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[], ?::uuid[], ?::text[])
            order by 1, 2
            on conflict do nothing""";

    private static final String OF =
            "select step, at, by, detail from review_step where submission = ? order by review_version";

    private final Sql sql;

    ReviewStepTable(Sql sql) {
        this.sql = sql;
    }

    void add(List<ReviewNews> news) {
        sql.update(
                ADD,
                news.stream().map(ReviewNews::submission).toArray(UUID[]::new),
                news.stream().mapToLong(ReviewNews::reviewVersion).toArray(),
                news.stream().map(ReviewNews::step).toArray(String[]::new),
                news.stream().map(ReviewNews::at).toArray(Instant[]::new),
                news.stream().map(n -> n.by().orElse(null)).toArray(UUID[]::new),
                news.stream().map(n -> n.detail().orElse(null)).toArray(String[]::new));
    }

    List<ReviewStep> of(UUID submission) {
        return sql.list(
                OF,
                row -> new ReviewStep(
                        row.getString("step"),
                        Columns.instant(row, "at"),
                        Optional.ofNullable(Columns.uuid(row, "by")),
                        Optional.ofNullable(row.getString("detail"))),
                submission);
    }
}
