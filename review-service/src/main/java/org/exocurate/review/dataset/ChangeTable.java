package org.exocurate.review.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.dataset.Change;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** The log: rows are added at its end and never change. */
@ApplicationScoped
class ChangeTable {

    private static final String INSERT =
            """
            insert into change (sequence, type, accession, version, content, before, after, cause, at,
                proposed_by, approved_by, previous, digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String READ =
            """
            select sequence, type, accession, version, content, before, after, cause, at, proposed_by, approved_by,
                previous, digest
            from change
            """;

    private static final String RANGE = READ + "where sequence > ? and sequence <= ? order by sequence";

    private static final String WANTED =
            """
            select change.sequence, change.type, change.accession, change.version, change.content, change.before, change.after,
                change.cause, change.at, change.proposed_by, change.approved_by, change.previous, change.digest
            from change
            join claim_state on claim_state.accession = change.accession and claim_state.since = change.sequence
            where change.sequence > ? and change.sequence <= ?""";

    private static final String PIECE = READ + "where sequence > ? order by sequence limit ?";

    private static final String OF_CLAIM =
            READ + "where accession = ? and sequence > ? and sequence <= ? order by sequence limit ?";

    private static final String ALL = READ + "order by sequence";

    private static final String ACCESSIONS =
            """
            select distinct accession from change where sequence > ? and sequence <= ? and accession > ?
            order by accession limit ?""";

    private static final String LAST_ADDED =
            """
            select accession from change where sequence <= ? and type = 'claim.added'
            order by sequence desc limit 1""";

    private static final String COUNTS =
            """
            select type, count(*) as changes from change where sequence > ? and sequence <= ?
            group by type order by type""";

    private static final String DIGEST = "select digest from change where sequence = ?";

    private static final String DIGESTS = "select sequence, digest from change where sequence = any (?)";

    private static final String HAS_TYPE =
            "select exists (select from change where sequence > ? and sequence <= ? and type = ?) as found";

    private static final String REVISIONS =
            """
            select former.content as former, change.content as next
            from change
            cross join lateral (
                select content from change earlier
                where earlier.accession = change.accession and earlier.sequence < change.sequence
                order by earlier.sequence desc limit 1) former
            where change.sequence > ? and change.sequence <= ? and change.type = 'claim.revised'
            order by change.sequence""";

    private static final String AROUND =
            """
            select sequence, content, after from change where sequence > ? and sequence <= ?
            union all
            select former.sequence, former.content, former.after
            from change
            cross join lateral (
                select sequence, content, after from change earlier
                where earlier.accession = change.accession and earlier.sequence < change.sequence
                order by earlier.sequence desc limit 1) former
            where change.sequence > ? and change.sequence <= ?""";

    private final Sql sql;

    ChangeTable(Sql sql) {
        this.sql = sql;
    }

    void insert(Change change) {
        sql.update(
                INSERT,
                change.sequence(),
                change.type(),
                number(change),
                change.version(),
                change.content(),
                change.before(),
                change.after(),
                change.cause(),
                change.at(),
                change.proposedBy(),
                change.approvedBy().toArray(UUID[]::new),
                change.previous(),
                change.digest());
    }

    private static long number(Change change) {
        return Accession.read(change.accession()).orElseThrow().number();
    }

    /** The changes after one sequence up to another. */
    List<Change> range(long after, long to) {
        return sql.list(RANGE, ChangeTable::change, after, to);
    }

    /** Those of a range that a follower wants, so many at most. */
    List<Change> wanted(LogWish wish, long after, long to, int most) {
        ClaimConditions conditions = new ClaimConditions("change");
        wish.types()
                .ifPresent(types -> conditions.where("change.type = any (?)", (Object) types.toArray(String[]::new)));
        wish.rows()
                .ifPresent(rows -> conditions.where(rows.sql(), rows.arguments().toArray()));
        List<Object> arguments = new ArrayList<>(List.of(after, to));
        arguments.addAll(conditions.arguments());
        arguments.add(most);
        return sql.list(
                WANTED + " and " + conditions.sql() + " order by change.sequence limit ?",
                ChangeTable::change,
                arguments.toArray());
    }

    /** The next so many changes after one. */
    List<Change> piece(long after, int most) {
        return sql.list(PIECE, ChangeTable::change, after, most);
    }

    List<Change> ofClaim(Accession accession, long after, long to, int most) {
        return sql.list(OF_CLAIM, ChangeTable::change, accession.number(), after, to, most);
    }

    /** The claims that a range of changes is about, from one on, in order. */
    List<Long> accessions(long after, long to, long from, int most) {
        return sql.list(ACCESSIONS, row -> row.getLong("accession"), after, to, from, most);
    }

    /** The last claim that had been added by then, 0 before the first: accessions rise with the sequence. */
    long lastAdded(long asOf) {
        return sql.one(LAST_ADDED, row -> row.getLong("accession"), asOf).orElse(0L);
    }

    /** How many changes of each type a range holds. */
    Map<String, Long> counts(long after, long to) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.list(COUNTS, row -> Map.entry(row.getString("type"), row.getLong("changes")), after, to)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    void each(Consumer<Change> sink) {
        sql.each(ALL, ChangeTable::change, sink);
    }

    Optional<String> digest(long sequence) {
        return sql.one(DIGEST, row -> row.getString("digest"), sequence);
    }

    /** The digests of these changes, of those that there are. */
    Map<Long, String> digests(Collection<Long> sequences) {
        Map<Long, String> digests = new HashMap<>();
        sql.each(
                DIGESTS,
                row -> Map.entry(row.getLong("sequence"), row.getString("digest")),
                found -> digests.put(found.getKey(), found.getValue()),
                (Object) sequences.toArray(Long[]::new));
        return digests;
    }

    boolean holds(String type, long after, long to) {
        return sql.one(HAS_TYPE, row -> row.getBoolean("found"), after, to, type)
                .orElseThrow();
    }

    /** What the claims of a range of changes became, and what they were before. */
    List<Held> around(long after, long to) {
        return sql.list(
                AROUND,
                row -> new Held(row.getLong("sequence"), row.getString("content"), row.getString("after")),
                after,
                to,
                after,
                to);
    }

    /** Each revision of a range: what the claim was, and what it became. */
    void eachRevision(long after, long to, Consumer<Revision> sink) {
        sql.each(REVISIONS, row -> new Revision(row.getString("former"), row.getString("next")), sink, after, to);
    }

    /** The contents before and after a revision. */
    record Revision(String former, String next) {}

    /** As stored, whatever it holds: the walk has to be able to read what was tampered with. */
    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("sequence"),
                row.getString("type"),
                String.format("EXO-%06d", row.getLong("accession")),
                row.getInt("version"),
                row.getString("content"),
                row.getString("before"),
                row.getString("after"),
                cause(row),
                Columns.instant(row, "at"),
                Columns.uuid(row, "proposed_by"),
                List.of((UUID[]) row.getArray("approved_by").getArray()),
                row.getString("previous"),
                row.getString("digest"));
    }

    private static Long cause(ResultSet row) throws SQLException {
        long cause = row.getLong("cause");
        return row.wasNull() ? null : cause;
    }
}
