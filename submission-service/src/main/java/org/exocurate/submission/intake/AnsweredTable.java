package org.exocurate.submission.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** The first answer to each key. */
@ApplicationScoped
class AnsweredTable {

    /** What a key stands for: the digest of its body, and the answer it got. */
    record Kept(String digest, Answer answer) {}

    private static final String CLAIM =
            """
            insert into answered (person, door, key, digest) values (?, ?, ?, ?)
            on conflict do nothing returning at""";

    private static final String KEEP =
            "update answered set status = ?, location = ?::text, answer = ? where person = ? and door = ? and key = ?";

    private static final String FIND =
            "select digest, status, location, answer from answered where person = ? and door = ? and key = ?";

    // In the order of the keys: twins of a whole batch must not wait for each other in a circle.
    private static final String CLAIM_ALL =
            """
            insert into answered (person, door, key, digest, submission)
            select ?, ?, key, digest, submission from unnest(?::text[], ?::text[], ?::uuid[]) as m (key, digest, submission)
            order by key
            on conflict do nothing returning key""";

    private static final String FIND_ALL =
            "select key, digest, submission from answered where person = ? and door = ? and key = any (?)";

    private static final String FORGET = "delete from answered where person = ? and door = ? and key = any (?)";

    private static final String NOW = "select clock_timestamp() as at";

    private final Sql sql;

    AnsweredTable(Sql sql) {
        this.sql = sql;
    }

    /** The time at which the key was taken; empty if it stands for an earlier request. Waits for a twin that is under way. */
    Optional<Instant> claim(Asked asked) {
        return sql.one(
                CLAIM,
                row -> Columns.instant(row, "at"),
                asked.person(),
                asked.door(),
                asked.key().orElseThrow(),
                asked.digest());
    }

    void keep(Asked asked, Answer answer) {
        sql.update(
                KEEP,
                answer.status(),
                answer.location().orElse(null),
                answer.body(),
                asked.person(),
                asked.door(),
                asked.key().orElseThrow());
    }

    Optional<Kept> find(Asked asked) {
        return sql.one(
                FIND,
                AnsweredTable::kept,
                asked.person(),
                asked.door(),
                asked.key().orElseThrow());
    }

    /** The keys that were free and are taken now. */
    Set<String> claimAll(UUID person, String door, List<LineKey> keys) {
        return Set.copyOf(sql.list(
                CLAIM_ALL,
                row -> row.getString("key"),
                person,
                door,
                keys.stream().map(LineKey::key).toArray(String[]::new),
                keys.stream().map(LineKey::digest).toArray(String[]::new),
                keys.stream().map(LineKey::submission).toArray(UUID[]::new)));
    }

    Map<String, LineKey> findAll(UUID person, String door, Set<String> keys) {
        return sql
                .list(
                        FIND_ALL,
                        row -> new LineKey(
                                row.getString("key"), row.getString("digest"), Columns.uuid(row, "submission")),
                        person,
                        door,
                        keys.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(LineKey::key, line -> line));
    }

    void forget(UUID person, String door, Set<String> keys) {
        sql.update(FORGET, person, door, keys.toArray(String[]::new));
    }

    Instant now() {
        return sql.one(NOW, row -> Columns.instant(row, "at")).orElseThrow();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Answer answer = new Answer(
                row.getInt("status"), Optional.ofNullable(row.getString("location")), row.getString("answer"), true);
        return new Kept(row.getString("digest"), answer);
    }
}
