package org.exocurate.review.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.dataset.Grade;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** Counts the claims that stand by the routes they are on. */
@ApplicationScoped
class RouteTable {

    private static final String COUNTED =
            """
            with place as (
                select * from unnest(?::text[], ?::integer[]) as listed (id, system)),
            face as (
                select coalesce(starts.system, 0) as starts, coalesce(ends.system, 0) as ends, process collate "C" as process,
                    coalesce(outcome, (select content::jsonb #>> '{claim,effect,outcome}'
                        from change where change.sequence = claim_state.since), 'NOT_STATED') as outcome,
                    grade, accession
                from claim_state
                left join place starts on starts.id = donor
                left join place ends on ends.id = recipient
                where type_group = 'EFFECT' and status <> 'RETRACTED' and %s),
            route as (
                select distinct starts, ends, process from face
                where (starts, ends, process) %s (?, ?, ? collate "C")
                order by starts, ends, process limit ?)
            select starts, ends, process, outcome, grade, count(*) as claims,
                (array_agg(accession order by accession))[1:%d] as first
            from face join route using (starts, ends, process)
            group by starts, ends, process, outcome, grade
            order by starts, ends, process""";

    // What a former version wrote says so in its content only.
    private static final String REGULATION =
            """
            coalesce(claim_state.regulation, (select content::jsonb #>> '{claim,effect,regulation}'
                from change where change.sequence = claim_state.since))""";

    private final Sql sql;

    RouteTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * So many claims on one route say this.
     *
     * @param first the first of them
     */
    record Counted(Route.Key route, Outcome outcome, Grade grade, long claims, List<Accession> first) {}

    /** None yet, to be added to. */
    static ClaimConditions conditions() {
        return new ClaimConditions("claim_state", REGULATION);
    }

    /** The next so many routes after one, of the claims that meet the conditions. */
    List<Counted> after(Route.Key after, ClaimConditions which, Systems systems, int most) {
        return counted(">", after, which, systems, most);
    }

    /** One route. */
    List<Counted> one(Route.Key route, ClaimConditions which, Systems systems) {
        return counted("=", route, which, systems, 1);
    }

    private List<Counted> counted(String comparison, Route.Key key, ClaimConditions which, Systems systems, int most) {
        List<Object> arguments = new ArrayList<>(List.of(systems.places(), systems.numbers()));
        arguments.addAll(which.arguments());
        arguments.addAll(List.of(key.donor(), key.recipient(), key.process(), most));
        return sql.list(COUNTED.formatted(which.sql(), comparison, Route.NAMED), RouteTable::row, arguments.toArray());
    }

    private static Counted row(ResultSet row) throws SQLException {
        return new Counted(
                new Route.Key(row.getInt("starts"), row.getInt("ends"), row.getString("process")),
                Outcome.valueOf(row.getString("outcome")),
                Grade.valueOf(row.getString("grade")),
                row.getLong("claims"),
                Columns.longs(row, "first").stream().map(Accession::new).toList());
    }
}
