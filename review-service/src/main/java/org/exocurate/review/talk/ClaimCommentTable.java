package org.exocurate.review.talk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.plumbing.json.Held;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Row;
import org.exocurate.plumbing.sql.Sql;

/** What was said on published claims; written once, never changed. */
@ApplicationScoped
class ClaimCommentTable {

    private static final Row<Remark> REMARK = row -> new Remark(
            Columns.uuid(row, "id"),
            new Accession(row.getLong("claim")),
            Columns.uuid(row, "person"),
            row.getString("text"),
            Columns.instant(row, "at"));

    private static final String ADD =
            """
            insert into claim_comment (id, claim, person, text) values (?, ?, ?, ?)
            returning id, claim, person, text, at""";

    private static final String OF_CLAIM =
            """
            select id, claim, person, text, at from claim_comment
            where claim = ? and id > ? order by id limit ?""";

    private static final String TAKE =
            """
            with due as materialized (
                select id from claim_comment where not told order by at limit ? for update),
            taken as (
                update claim_comment set told = true from due where claim_comment.id = due.id
                returning claim_comment.id, claim, person, text, at)
            select id, claim, person, text, at from taken order by at, id""";

    private static final String OF_PERSON =
            """
            select id::text as place, json_build_object('id', id, 'claim', 'EXO-' || lpad(claim::text, greatest(6, length(claim::text)), '0'),
                'text', text, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text as record
            from claim_comment where person = any (?) and id > ?::uuid order by id limit 200""";

    private static final String SPEAKERS = "select distinct person from claim_comment where claim = ? and at <= ?";

    private static final String WAITING = "select count(*) as remarks from claim_comment where not told";

    private final Sql sql;

    ClaimCommentTable(Sql sql) {
        this.sql = sql;
    }

    Remark add(UUID id, Accession claim, UUID person, String text) {
        return sql.one(ADD, REMARK, id, claim.number(), person, text).orElseThrow();
    }

    List<Remark> of(Accession claim, UUID after, int most) {
        return sql.list(OF_CLAIM, REMARK, claim.number(), after, most);
    }

    /** What a person said, for the person. */
    List<Held> of(Set<UUID> person, String place) {
        return sql.list(
                OF_PERSON,
                row -> new Held(row.getString("place"), StoredJson.read(row.getString("record"))),
                person.toArray(UUID[]::new),
                place.isEmpty() ? new UUID(0, 0).toString() : place);
    }

    List<Remark> take(int most) {
        return sql.list(TAKE, REMARK, most);
    }

    Set<UUID> speakers(Accession claim, Instant until) {
        return Set.copyOf(sql.list(SPEAKERS, row -> Columns.uuid(row, "person"), claim.number(), until));
    }

    long waiting() {
        return sql.one(WAITING, row -> row.getLong("remarks")).orElse(0L);
    }
}
