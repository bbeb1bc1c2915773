package org.exocurate.review.dataset;

import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** Counts what lies in a range of the log. */
@ApplicationScoped
class RangeTable {

    private static final String TYPES =
            "select type, count(*) as changes from change where sequence > ? and sequence <= ? group by type";

    private static final String PEOPLE =
            """
            select count(*) as people from (
                select proposed_by as person from change where sequence > ? and sequence <= ?
                union
                select approver.person from change cross join lateral unnest(approved_by) as approver (person)
                where sequence > ? and sequence <= ?) had_a_hand""";

    private final Sql sql;

    RangeTable(Sql sql) {
        this.sql = sql;
    }

    /** How many changes there are of each type that there is. */
    Map<String, Long> types(long after, long to) {
        Map<String, Long> types = new TreeMap<>();
        sql.each(
                TYPES,
                row -> Map.entry(row.getString("type"), row.getLong("changes")),
                one -> types.put(one.getKey(), one.getValue()),
                after,
                to);
        return types;
    }

    /** How many people proposed or approved something. */
    long people(long after, long to) {
        return sql.one(PEOPLE, row -> row.getLong("people"), after, to, after, to)
                .orElseThrow();
    }
}
