package org.exocurate.submission.progress;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** The newest state of each review. */
@ApplicationScoped
class ProgressTable {

    /** Where a review is: the word for it, and what the review adds to the submission. */
    record Progressed(UUID submission, String status, ObjectNode item) {}

    private static final String KEEP =
            """
            insert into progress (submission, review_version, status, item)
            select submission, review_version, status, item::json
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[]) as m (submission, review_version, status, item)
            on conflict (submission) do update
            set review_version = excluded.review_version, status = excluded.status, item = excluded.item
            where progress.review_version < excluded.review_version""";

    private static final String OF = "select submission, status, item from progress where submission = any (?)";

    private final Sql sql;

    ProgressTable(Sql sql) {
        this.sql = sql;
    }

    void keep(List<ReviewNews> newest) {
        sql.update(
                KEEP,
                newest.stream().map(ReviewNews::submission).toArray(UUID[]::new),
                newest.stream().mapToLong(ReviewNews::reviewVersion).toArray(),
                newest.stream().map(news -> news.status().name()).toArray(String[]::new),
                newest.stream().map(news -> news.item().toString()).toArray(String[]::new));
    }

    Map<UUID, Progressed> of(List<UUID> submissions) {
        return sql
                .list(
                        OF,
                        row -> new Progressed(
                                Columns.uuid(row, "submission"), row.getString("status"), item(row.getString("item"))),
                        (Object) submissions.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Progressed::submission, progressed -> progressed));
    }

    private static ObjectNode item(String json) {
        try {
            return (ObjectNode) JsonFormat.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
