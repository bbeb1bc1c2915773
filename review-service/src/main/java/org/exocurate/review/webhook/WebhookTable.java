package org.exocurate.review.webhook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Held;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Row;
import org.exocurate.plumbing.sql.Sql;

/** The webhooks of people, as their doors see and change them. */
@ApplicationScoped
class WebhookTable {

    private static final Row<Webhook> WEBHOOK = row -> new Webhook(
            Columns.uuid(row, "id"),
            row.getString("url"),
            Columns.texts(row, "types"),
            row.getString("filter"),
            Status.valueOf(row.getString("status")),
            Optional.ofNullable(row.getString("reason")),
            Columns.instant(row, "at"),
            row.getLong("place"),
            row.getInt("failures"),
            Columns.maybeInstant(row, "failing_since"),
            Columns.instant(row, "due"));

    private static final String COLUMNS =
            "id, url, types, filter, status, reason, at, place, failures, failing_since, due";

    private static final String RETURNING = " returning " + COLUMNS;

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('webhook:' || ?, 0)) is null as held";

    private static final String ADD =
            """
            insert into webhook (id, person, url, types, filter, words, status, challenge, place)
            values (?, ?, ?, ?, ?, ?, 'PENDING', ?, ?)"""
                    + RETURNING;

    private static final String READ = "select " + COLUMNS + " from webhook where person = ? ";
    private static final String PAGE = READ + "and id > ? order by id limit ?";
    private static final String ONE = READ + "and id = ?";
    private static final String HOLD = ONE + " for update";
    private static final String COUNT = "select count(*) as webhooks from webhook where person = ?";
    private static final String DELETE = "delete from webhook where person = ? and id = ?";
    private static final String FORGET = "delete from webhook where person = ?";

    /** Whoever is at it finds its lease gone. */
    private static final String CHALLENGE =
            """
            update webhook set status = 'PENDING', reason = null, challenge = ?, failures = 0, failing_since = null,
                due = clock_timestamp(), lease = null, leased_until = '-infinity'
            where id = ?"""
                    + RETURNING;

    private static final String MOVE =
            """
            update webhook set place = ?, failures = 0, failing_since = null, due = clock_timestamp(),
                lease = null, leased_until = '-infinity'
            where id = ?"""
                    + RETURNING;

    private static final String STATUSES = "select status, count(*) as webhooks from webhook group by status";

    private static final String SLOWEST =
            "select coalesce(min(place), ?::bigint) as place from webhook where status = 'ACTIVE'";

    private static final String OF_PERSON =
            """
            select id::text as place, json_build_object('id', id, 'url', url, 'types', types, 'filter', filter::json,
                'status', status, 'reason', reason, 'sequence', place / 2,
                'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text as record
            from webhook where person = any (?) and id > ?::uuid order by id limit 200""";

    private final Sql sql;

    WebhookTable(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the same person from adding another until the transaction ends. */
    void lock(UUID person) {
        sql.one(LOCK, row -> row.getBoolean("held"), person.toString());
    }

    Webhook add(UUID id, UUID person, WebhookForm form, String challenge, long place) {
        return sql.one(
                        ADD,
                        WEBHOOK,
                        id,
                        person,
                        form.url(),
                        form.types().toArray(String[]::new),
                        form.filter(),
                        CanonicalJson.of(form.words().words()),
                        challenge,
                        place)
                .orElseThrow();
    }

    List<Webhook> page(UUID person, UUID after, int most) {
        return sql.list(PAGE, WEBHOOK, person, after, most);
    }

    Optional<Webhook> one(UUID person, UUID id) {
        return sql.one(ONE, WEBHOOK, person, id);
    }

    /** The same, for this transaction alone until it ends. */
    Optional<Webhook> hold(UUID person, UUID id) {
        return sql.one(HOLD, WEBHOOK, person, id);
    }

    long count(UUID person) {
        return sql.one(COUNT, row -> row.getLong("webhooks"), person).orElse(0L);
    }

    boolean delete(UUID person, UUID id) {
        return sql.update(DELETE, person, id) > 0;
    }

    void forget(UUID person) {
        sql.update(FORGET, person);
    }

    /** Has a challenge sent, and nothing else until it is answered. */
    Webhook challenge(UUID id, String challenge) {
        return sql.one(CHALLENGE, WEBHOOK, challenge, id).orElseThrow();
    }

    /** Has it told again from there on. */
    Webhook move(UUID id, long place) {
        return sql.one(MOVE, WEBHOOK, place, id).orElseThrow();
    }

    /** How many stand how; all statuses. */
    Map<Status, Long> statuses() {
        Map<Status, Long> counts = new TreeMap<>();
        for (Status status : Status.values()) {
            counts.put(status, 0L);
        }
        sql.each(
                STATUSES,
                row -> Map.entry(Status.valueOf(row.getString("status")), row.getLong("webhooks")),
                found -> counts.put(found.getKey(), found.getValue()));
        return counts;
    }

    /** Up to where the one has been told that is furthest behind; the end if there is none. */
    long slowest(long end) {
        return sql.one(SLOWEST, row -> row.getLong("place"), end).orElse(end);
    }

    /** All of a person's, for the person. */
    List<Held> of(Set<UUID> person, String place) {
        return sql.list(
                OF_PERSON,
                row -> new Held(row.getString("place"), StoredJson.read(row.getString("record"))),
                person.toArray(UUID[]::new),
                place.isEmpty() ? new UUID(0, 0).toString() : place);
    }
}
