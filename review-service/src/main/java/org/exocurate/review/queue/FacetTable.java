package org.exocurate.review.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;
import org.exocurate.review.dataset.ClaimConditions;

/** How many items there are of each sort. */
@ApplicationScoped
class FacetTable {

    private static final String OF_STATUS =
            "select 'status' as facet, status as word, count(*) as items from review_item where %s group by status";

    private static final String OF_THE_REST =
            """
            with asked as (select id, verdict, kind from review_item where %s)
            select 'verdict' as facet, verdict as word, count(*) as items from asked group by verdict
            union all
            select 'kind', kind, count(*) from asked group by kind
            union all
            select 'type', type, count(*) from asked join review_item_key on item = id group by type
            union all
            select 'rule', rule, count(*)
            from asked join review_item_key on item = id cross join lateral unnest(rules) as hit (rule) group by rule""";

    private final Sql sql;

    FacetTable(Sql sql) {
        this.sql = sql;
    }

    private record Counted(String facet, String word, long items) {

        static Counted read(ResultSet row) throws SQLException {
            return new Counted(row.getString("facet"), row.getString("word"), row.getLong("items"));
        }
    }

    /**
     * By status of all that is asked for; by verdict, kind, type and rule of those that stand where it is asked for.
     *
     * @param anywhere what is asked for, wherever it stands
     */
    Map<String, Map<String, Long>> count(ClaimConditions anywhere, Set<String> statuses) {
        Map<String, Map<String, Long>> facets = new TreeMap<>();
        List.of("verdict", "kind", "type", "rule").forEach(facet -> facets.put(facet, new TreeMap<>()));
        facets.put("status", byStatus(anywhere));
        List<Object> arguments = new ArrayList<>(anywhere.arguments());
        arguments.add(statuses.toArray(String[]::new));
        add(facets, OF_THE_REST.formatted(anywhere.sql() + " and status = any (?)"), arguments);
        return facets;
    }

    /** How many items there are at all, wherever they stand. */
    Map<String, Long> tally() {
        return byStatus(ReviewItemTable.conditions());
    }

    private Map<String, Long> byStatus(ClaimConditions anywhere) {
        Map<String, Long> counts = new TreeMap<>();
        for (ReviewStatus status : ReviewStatus.values()) {
            counts.put(status.name(), 0L);
        }
        sql.each(
                OF_STATUS.formatted(anywhere.sql()),
                Counted::read,
                counted -> counts.put(counted.word(), counted.items()),
                anywhere.arguments().toArray());
        return counts;
    }

    private void add(Map<String, Map<String, Long>> facets, String select, List<Object> arguments) {
        sql.each(
                select,
                Counted::read,
                counted -> facets.get(counted.facet()).put(counted.word(), counted.items()),
                arguments.toArray());
    }
}
