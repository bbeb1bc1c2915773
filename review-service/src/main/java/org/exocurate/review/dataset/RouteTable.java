package org.exocurate.review.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.dataset.Grade;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** Counts the claims that stand by what their routes are kept under. */
@ApplicationScoped
class RouteTable {

    private static final String COUNTED =
            """
            select donor, recipient, process, outcome, grade, count(*) as claims,
                (array_agg(accession order by accession))[1:%d] as first
            from (
                select claim_state.accession, donor, recipient, process, grade,
                    coalesce(outcome, (select content::jsonb #>> '{claim,effect,outcome}'
                        from change where change.sequence = claim_state.since), 'NOT_STATED') as outcome
                from claim_state
                where type_group = 'EFFECT' and status <> 'RETRACTED' and %s) face
            group by donor, recipient, process, outcome, grade""";

    private final Sql sql;

    RouteTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * So many claims say this of one donor, recipient and process.
     *
     * @param donor a term's id, the key of an unknown text, or empty, as are recipient and process
     * @param first the first of them, at most as many as were asked for
     */
    record Counted(
            String donor,
            String recipient,
            String process,
            Outcome outcome,
            Grade grade,
            long claims,
            List<Accession> first) {}

    List<Counted> counted(ClaimConditions which, int accessions) {
        return sql.list(
                COUNTED.formatted(accessions, which.sql()),
                RouteTable::row,
                which.arguments().toArray());
    }

    private static Counted row(ResultSet row) throws SQLException {
        return new Counted(
                row.getString("donor"),
                row.getString("recipient"),
                row.getString("process"),
                Outcome.valueOf(row.getString("outcome")),
                Grade.valueOf(row.getString("grade")),
                row.getLong("claims"),
                Columns.longs(row, "first").stream().map(Accession::new).toList());
    }
}
