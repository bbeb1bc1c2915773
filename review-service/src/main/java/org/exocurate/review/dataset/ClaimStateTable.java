package org.exocurate.review.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.exocurate.model.claim.Accession;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.review.files.Contents;

/** What each claim was from one change to the next; head and any earlier sequence are read from the same rows. */
@ApplicationScoped
class ClaimStateTable {

    private static final String END =
            """
            update claim_state set until = ended.until
            from unnest(?::bigint[], ?::bigint[]) as ended (accession, until)
            where claim_state.accession = ended.accession and claim_state.until is null""";

    private static final String BEGIN =
            """
            insert into claim_state (since, accession, version, status, grade, type, type_group, donor, donor_state,
                cargo_kind, cargo, cargo_role, recipient, process, condition, regulation, outcome)
            select begun.since, state.*
            from unnest(?::bigint[], ?::text[]) as begun (since, state)
            cross join lateral json_to_record(begun.state::json) as state (
                accession bigint, version integer, status text, grade text, type text, type_group text, donor text,
                donor_state text[], cargo_kind text, cargo text, cargo_role text, recipient text, process text,
                condition text[], regulation text, outcome text)""";

    private static final String READ =
            """
            select change.sequence, change.content, change.after
            from claim_state join change on change.sequence = claim_state.since
            """;

    private static final String NOW =
            READ + "where claim_state.accession = any (?) and until is null order by claim_state.accession";

    private static final String AT = READ
            + """
            where claim_state.accession = any (?) and since <= ? and (until is null or until > ?)
            order by claim_state.accession""";

    /** A claim's states follow each other without a gap: the last that has begun is the one that holds. */
    private static final String CONTENTS =
            """
            select wanted.accession, wanted.as_of, change.content
            from unnest(?::bigint[], ?::bigint[]) as wanted (accession, as_of)
            cross join lateral (
                select since from claim_state
                where claim_state.accession = wanted.accession and since <= wanted.as_of
                order by since desc limit 1) held
            join change on change.sequence = held.since""";

    private static final String ONE =
            READ + "where claim_state.accession = ? and since <= ? order by since desc limit 1";

    private static final String ONE_VERSION = READ
            + "where claim_state.accession = ? and since <= ? and claim_state.version = ? order by since desc limit 1";

    private static final String LAST_CHANGE =
            "select max(since) as last from claim_state where accession = any (?) and since > ? and since <= ?";

    // A version may stand through several changes; the first of them made it.
    private static final String MADE =
            """
            select distinct on (claim_state.version) claim_state.version, change.type, change.sequence
            from claim_state join change on change.sequence = claim_state.since
            where claim_state.accession = ? and claim_state.version > ? and since <= ?
            order by claim_state.version, since""";

    private static final String CONTENT =
            READ + "where since <= ? and (until is null or until > ?) order by claim_state.accession";

    private static final String STATED =
            """
            select change.content, change.at from claim_state join change on change.sequence = claim_state.since
            where since <= ? and (until is null or until > ?) order by claim_state.accession""";

    private static final String STANDING = READ
            + """
            where since <= ? and (until is null or until > ?) and status <> 'RETRACTED' and claim_state.accession > ?
            order by claim_state.accession limit ?""";

    private final Sql sql;

    ClaimStateTable(Sql sql) {
        this.sql = sql;
    }

    /** Ends what the claims were and begins what they are, each from its change on. */
    void turn(List<Long> sequences, List<ClaimState> states) {
        long[] since = sequences.stream().mapToLong(Long::longValue).toArray();
        sql.update(END, states.stream().mapToLong(ClaimState::accession).toArray(), since);
        sql.update(BEGIN, since, states.stream().map(ClaimStateTable::json).toArray(String[]::new));
    }

    List<Held> now(Collection<Accession> accessions) {
        return sql.list(NOW, ClaimStateTable::held, (Object)
                accessions.stream().mapToLong(Accession::number).toArray());
    }

    /** Some claims as of a sequence. */
    List<Held> at(long[] accessions, long asOf) {
        return sql.list(AT, ClaimStateTable::held, accessions, asOf, asOf);
    }

    /** What each of some claims said, each as of a sequence of its own. */
    Map<ClaimAsOf, String> contents(Set<ClaimAsOf> wanted) {
        Map<ClaimAsOf, String> contents = new HashMap<>();
        sql.each(
                CONTENTS,
                row -> Map.entry(
                        new ClaimAsOf(row.getLong("accession"), row.getLong("as_of")), row.getString("content")),
                found -> contents.put(found.getKey(), found.getValue()),
                wanted.stream().mapToLong(ClaimAsOf::accession).toArray(),
                wanted.stream().mapToLong(ClaimAsOf::sequence).toArray());
        return contents;
    }

    /** The last change of any of some claims in a range. */
    OptionalLong lastChange(Collection<Accession> accessions, long after, long to) {
        return sql.one(
                        LAST_CHANGE,
                        row -> Columns.maybeLong(row, "last"),
                        accessions.stream().mapToLong(Accession::number).toArray(),
                        after,
                        to)
                .orElseThrow();
    }

    /** What made each version after one, in order. */
    List<ClaimMade> made(Accession accession, int after, long to) {
        return sql.list(
                MADE,
                row -> new ClaimMade(row.getInt("version"), row.getString("type"), row.getLong("sequence")),
                accession.number(),
                after,
                to);
    }

    Optional<Held> one(Accession accession, long asOf) {
        return sql.one(ONE, ClaimStateTable::held, accession.number(), asOf);
    }

    /** The last that was of this version. */
    Optional<Held> one(Accession accession, int version, long asOf) {
        return sql.one(ONE_VERSION, ClaimStateTable::held, accession.number(), asOf, version);
    }

    List<Held> page(ClaimQuery query) {
        return sql.list(READ + query.where(), ClaimStateTable::held, query.arguments());
    }

    /** A run of the claims that stood as of a sequence, in order of accession. */
    List<Held> standing(long asOf, long after, int most) {
        return sql.list(STANDING, ClaimStateTable::held, asOf, asOf, after, most);
    }

    /** The whole dataset as of a sequence, in order of accession, with the time of the change that made each claim so. */
    void eachStated(long asOf, Consumer<Contents.Stated> sink) {
        sql.each(
                STATED,
                row -> new Contents.Stated(row.getString("content"), Columns.instant(row, "at")),
                sink,
                asOf,
                asOf);
    }

    /** The whole dataset as of a sequence, in order of accession. */
    void each(long asOf, Consumer<Held> sink) {
        sql.each(CONTENT, ClaimStateTable::held, sink, asOf, asOf);
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(row.getLong("sequence"), row.getString("content"), row.getString("after"));
    }

    private static String json(ClaimState state) {
        try {
            return JsonFormat.mapper().writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
