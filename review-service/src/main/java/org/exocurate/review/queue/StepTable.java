package org.exocurate.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.event.ReviewEvent;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** Every step of every review; only added to. */
@ApplicationScoped
class StepTable {

    /** One step: what happened, when, by whom (nobody: the system), and the words that go with it. */
    record Step(long number, ReviewEvent.Step step, Instant at, Optional<UUID> by, Optional<String> detail) {}

    private static final String ADD =
            """
            insert into review_step (item, number, step, at, by, detail)
            values (?, ?, ?, clock_timestamp(), ?::uuid, ?::text) returning at""";

    private static final String ADD_FIRST =
            """
            insert into review_step (item, number, step, at, detail)
            select item, 1, 'OPENED', ?, detail from unnest(?, ?) as opened(item, detail)""";

    private static final String NOW = "select clock_timestamp() as at";

    private static final String OF_ITEMS =
            "select item, number, step, at, by, detail from review_step where item = any (?) order by item, number";

    private final Sql sql;

    StepTable(Sql sql) {
        this.sql = sql;
    }

    /** The time of the step, by the database's clock. */
    Instant add(UUID item, long number, ReviewEvent.Step step, UUID by, String detail) {
        return sql.one(ADD, row -> Columns.instant(row, "at"), item, number, step, by, detail)
                .orElseThrow();
    }

    /** The time by the database's clock. */
    Instant now() {
        return sql.one(NOW, row -> Columns.instant(row, "at")).orElseThrow();
    }

    /** The first step of many items; they are opened at one time. */
    Instant opened(UUID[] items, String[] details) {
        Instant at = now();
        sql.update(ADD_FIRST, at, items, details);
        return at;
    }

    Map<UUID, List<Step>> of(List<UUID> items) {
        return sql
                .list(
                        OF_ITEMS,
                        row -> Map.entry(
                                Columns.uuid(row, "item"),
                                new Step(
                                        row.getLong("number"),
                                        ReviewEvent.Step.valueOf(row.getString("step")),
                                        Columns.instant(row, "at"),
                                        Optional.ofNullable(Columns.uuid(row, "by")),
                                        Optional.ofNullable(row.getString("detail")))),
                        (Object) items.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
