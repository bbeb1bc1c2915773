package org.exocurate.plumbing.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** The chain of seals, and what waits for the next. */
@ApplicationScoped
class SealTable {

    private static final String CHAIN = "select number, digest from audit_chain";

    private static final String HOLD = CHAIN + " for update skip locked";

    private static final String WAITS = "select exists (select from audit_unsealed) as waits";

    private static final String WAITING = "select coalesce(sum(cardinality(entries)), 0) as n from audit_unsealed";

    // The oldest lists, as many as hold so many entries, but always one.
    private static final String TAKE =
            """
            with taken as (
                delete from audit_unsealed where id in (
                    select id from (
                        select id, sum(cardinality(entries)) over (order by id) - cardinality(entries) as before
                        from (select id, entries from audit_unsealed order by id limit ?) oldest) counted
                    where before < ?)
                returning id, entries)
            select entries from taken order by id""";

    private static final String NOW = "select clock_timestamp() as at";

    private static final String INSERT =
            """
            with moved as (update audit_chain set number = ?, digest = ?)
            insert into audit_seal (number, previous, at, entries, digests, span, landmark, landmark_digest, digest)
            values (?, ?, ?, ?::uuid[], ?, int8range(?, ?, '[]'), ?, ?, ?)""";

    private static final String PIECE =
            """
            select number, previous, at, entries, lower(span) as first, upper(span) - 1 as last, digests, landmark,
                landmark_digest, digest
            from audit_seal where number > ? order by number limit ?""";

    private static final String SEALED_IN =
            """
            select sealed.id, min(number) as number
            from audit_seal cross join lateral unnest(audit_seal.entries) as sealed (id)
            where span && int8range(?, ?, '[]') and sealed.id = any (?::uuid[])
            group by sealed.id""";

    private static final String REACHED = "insert into audit_reached (number, digest) values (?, ?)";

    private static final String LOST =
            """
            select distinct number, digest from audit_reached
            where number > 0 and not exists (
                select from audit_seal
                where audit_seal.number = audit_reached.number and audit_seal.digest = audit_reached.digest)
            order by number limit ?""";

    private final Sql sql;

    SealTable(Sql sql) {
        this.sql = sql;
    }

    Seal.Chain chain() {
        return sql.one(CHAIN, SealTable::chain).orElseThrow();
    }

    /** The end of the chain, held until the transaction ends; empty while another holds it. */
    Optional<Seal.Chain> hold() {
        return sql.one(HOLD, SealTable::chain);
    }

    boolean waits() {
        return sql.one(WAITS, row -> row.getBoolean("waits")).orElseThrow();
    }

    long waiting() {
        return sql.one(WAITING, row -> row.getLong("n")).orElseThrow();
    }

    /** Takes the entries that wait longest off the list. */
    List<UUID> take(int most) {
        return sql.list(TAKE, row -> ids(row), most, most).stream()
                .flatMap(List::stream)
                .toList();
    }

    Instant now() {
        return sql.one(NOW, row -> Columns.instant(row, "at")).orElseThrow();
    }

    /** Adds a link; the end of the chain is held. */
    void insert(Seal seal) {
        sql.update(
                INSERT,
                seal.number(),
                seal.digest(),
                seal.number(),
                seal.previous(),
                seal.at(),
                seal.entries().toArray(UUID[]::new),
                seal.digests(),
                seal.span().first(),
                seal.span().last(),
                seal.landmark().number(),
                seal.landmark().digest(),
                seal.digest());
    }

    /** The next so many seals after one, in order. */
    List<Seal> piece(long after, int most) {
        return sql.list(PIECE, SealTable::seal, after, most);
    }

    /** Remembers that the chain went up to here. */
    void reached(long number, String digest) {
        sql.update(REACHED, number, digest);
    }

    /** Where the chain was once, and does not come by any more. */
    List<Seal.Chain> lost(int most) {
        return sql.list(LOST, SealTable::chain, most);
    }

    /** The seal of each of these entries that has one. */
    Map<UUID, Long> sealedIn(List<UUID> entries) {
        Map<UUID, Long> seals = new HashMap<>();
        if (!entries.isEmpty()) {
            Seal.Span span = Seal.Span.of(entries);
            sql.each(
                    SEALED_IN,
                    row -> Map.entry(Columns.uuid(row, "id"), row.getLong("number")),
                    found -> seals.put(found.getKey(), found.getValue()),
                    span.first(),
                    span.last(),
                    entries.toArray(UUID[]::new));
        }
        return seals;
    }

    private static Seal.Chain chain(ResultSet row) throws SQLException {
        return new Seal.Chain(row.getLong("number"), row.getString("digest"));
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getString("previous"),
                Columns.instant(row, "at"),
                ids(row),
                new Seal.Span(row.getLong("first"), row.getLong("last")),
                row.getBytes("digests"),
                new Landmark(row.getLong("landmark"), row.getString("landmark_digest")),
                row.getString("digest"));
    }

    private static List<UUID> ids(ResultSet row) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray("entries").getArray());
    }
}
