package org.exocurate.review.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** The log by who proposed and who approved. What only follows from another change is nobody's. */
@ApplicationScoped
class ContributionTable {

    /** As the indexes say it. */
    private static final String MADE =
            "type in ('claim.added', 'claim.evidence_added', 'claim.revised', 'claim.retracted')";

    private static final String PAGE =
            """
            select sequence, type, accession, version, at, proposed_by = ? as proposed, ? = any (approved_by) as approved
            from change
            where (proposed_by = ? or approved_by @> array[?::uuid]) and sequence < ? and\s"""
                    + MADE + " order by sequence desc limit ?";

    private static final String OF_ONE =
            """
            select count(*) filter (where proposed_by = ?) as proposed,
                count(*) filter (where ? = any (approved_by)) as approved, count(distinct accession) as claims
            from change where (proposed_by = ? or approved_by @> array[?::uuid]) and\s"""
                    + MADE;

    private static final String OF_ALL =
            """
            select person, count(*) filter (where proposed) as proposed, count(*) filter (where not proposed) as approved,
                count(distinct accession) as claims
            from (
                select proposed_by as person, true as proposed, accession from change where sequence <= ? and\s"""
                    + MADE
                    + """

                union all
                select person, false, accession from change cross join lateral unnest(approved_by) as approver (person)
                where sequence <= ? and\s"""
                    + MADE
                    + ") did group by person order by claims desc, person";

    private static final String PEOPLE =
            """
            select count(*) as people from (
                select proposed_by as person from change where sequence > ? and sequence <= ?
                union
                select approver.person from change cross join lateral unnest(approved_by) as approver (person)
                where sequence > ? and sequence <= ?) had_a_hand""";

    private final Sql sql;

    ContributionTable(Sql sql) {
        this.sql = sql;
    }

    List<Contribution> page(UUID person, long before, int most) {
        return sql.list(PAGE, ContributionTable::contribution, person, person, person, person, before, most);
    }

    Contributor of(UUID person) {
        return sql.one(
                        OF_ONE,
                        row -> new Contributor(
                                person, row.getLong("proposed"), row.getLong("approved"), row.getLong("claims")),
                        person,
                        person,
                        person,
                        person)
                .orElseThrow();
    }

    /** Everybody, up to this change. */
    List<Contributor> all(long sequence) {
        return sql.list(
                OF_ALL,
                row -> new Contributor(
                        Columns.uuid(row, "person"),
                        row.getLong("proposed"),
                        row.getLong("approved"),
                        row.getLong("claims")),
                sequence,
                sequence);
    }

    /** How many people proposed or approved something in a range of changes. */
    long people(long after, long to) {
        return sql.one(PEOPLE, row -> row.getLong("people"), after, to, after, to)
                .orElseThrow();
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        return new Contribution(
                row.getLong("sequence"),
                row.getString("type"),
                new Accession(row.getLong("accession")).toString(),
                row.getInt("version"),
                Columns.instant(row, "at"),
                row.getBoolean("proposed"),
                row.getBoolean("approved"));
    }
}
