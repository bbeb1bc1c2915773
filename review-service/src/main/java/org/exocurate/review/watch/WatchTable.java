package org.exocurate.review.watch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.json.Held;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Row;
import org.exocurate.plumbing.sql.Sql;

/** Who watches what. */
@ApplicationScoped
class WatchTable {

    private static final Row<Watch> WATCH =
            row -> new Watch(Columns.uuid(row, "id"), row.getString("shown"), Columns.instant(row, "at"));

    private static final Row<Watcher> WATCHER = row -> new Watcher(Columns.uuid(row, "person"), List.of((UUID[])
            row.getArray("watches").getArray()));

    /** Until the transaction ends; other persons wait only if their number happens to be the same. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('watch:' || ?, 0)) is null as held";

    private static final String ADD =
            """
            insert into watch (id, person, claim, donor, donor_key, recipient, recipient_key, cargo_kind, cargo, cargo_key, shown)
            values (?, ?, ?::bigint, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?)
            returning id, shown, at""";

    private static final String SAME =
            """
            select id, shown, at from watch
            where person = ? and claim is not distinct from ?::bigint and donor_key is not distinct from ?::text
                and recipient_key is not distinct from ?::text and cargo_kind is not distinct from ?::text
                and cargo_key is not distinct from ?::text
            order by id limit 1""";

    private static final String READ = "select id, shown, at from watch where person = ? ";
    private static final String PAGE = READ + "and id > ? order by id limit ?";
    private static final String ONE = READ + "and id = ?";
    private static final String COUNT = "select count(*) as watches from watch where person = ?";
    private static final String DELETE = "delete from watch where person = ? and id = ?";
    private static final String FORGET = "delete from watch where person = ?";

    /** By three indexes, whatever the number of watches. */
    private static final String CONCERNED =
            """
            select person, array_agg(id order by id) as watches from (
                select person, id from watch where claim = ?
                union all
                select person, id from watch where donor_key = any (?) and recipient_key = any (?)
                union all
                select person, id from watch where cargo_kind = ? and cargo_key = any (?)) as concerned
            group by person""";

    private static final String OF_CLAIM =
            "select person, array_agg(id order by id) as watches from watch where claim = ? group by person";

    private static final String DONORS = "select distinct donor as word from watch where donor is not null";
    private static final String RECIPIENTS = "select distinct recipient as word from watch where recipient is not null";
    private static final String CARGOS = "select distinct cargo as word from watch where cargo_kind = any (?)";

    private static final String DONOR_KEYS =
            """
            update watch set donor_key = meant.key from unnest(?::text[], ?::text[]) as meant (word, key)
            where watch.donor = meant.word and donor_key <> meant.key""";

    private static final String RECIPIENT_KEYS =
            """
            update watch set recipient_key = meant.key from unnest(?::text[], ?::text[]) as meant (word, key)
            where watch.recipient = meant.word and recipient_key <> meant.key""";

    private static final String CARGO_KEYS =
            """
            update watch set cargo_key = meant.key from unnest(?::text[], ?::text[]) as meant (word, key)
            where watch.cargo = meant.word and cargo_key <> meant.key and cargo_kind = any (?)""";

    private static final String WORDS = "select vocabulary from watch_words";
    private static final String GO_BY = "update watch_words set vocabulary = ?";

    private static final String OF_PERSON =
            """
            select id::text as place, json_build_object('id', id, 'watched', shown::json,
                'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text as record
            from watch where person = any (?) and id > ?::uuid order by id limit 200""";

    private final Sql sql;

    WatchTable(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the same person from adding another until the transaction ends. */
    void lock(UUID person) {
        sql.one(LOCK, row -> row.getBoolean("held"), person.toString());
    }

    Watch add(UUID id, UUID person, WatchRow row) {
        return sql.one(
                        ADD,
                        WATCH,
                        id,
                        person,
                        row.claim(),
                        row.donor(),
                        row.donorKey(),
                        row.recipient(),
                        row.recipientKey(),
                        row.cargoKind(),
                        row.cargo(),
                        row.cargoKey(),
                        row.shown())
                .orElseThrow();
    }

    /** The first that means the same. */
    Optional<Watch> same(UUID person, WatchRow row) {
        return sql.one(
                SAME, WATCH, person, row.claim(), row.donorKey(), row.recipientKey(), row.cargoKind(), row.cargoKey());
    }

    List<Watch> page(UUID person, UUID after, int most) {
        return sql.list(PAGE, WATCH, person, after, most);
    }

    Optional<Watch> one(UUID person, UUID id) {
        return sql.one(ONE, WATCH, person, id);
    }

    long count(UUID person) {
        return sql.one(COUNT, row -> row.getLong("watches"), person).orElse(0L);
    }

    boolean delete(UUID person, UUID id) {
        return sql.update(DELETE, person, id) > 0;
    }

    void forget(UUID person) {
        sql.update(FORGET, person);
    }

    /** Row by row: a busy route may have any number of watchers. */
    void eachConcerned(
            long claim,
            Set<String> donor,
            Set<String> recipient,
            String cargoKind,
            Set<String> cargo,
            Consumer<Watcher> sink) {
        sql.each(CONCERNED, WATCHER, sink, claim, texts(donor), texts(recipient), cargoKind, texts(cargo));
    }

    void eachOfClaim(long claim, Consumer<Watcher> sink) {
        sql.each(OF_CLAIM, WATCHER, sink, claim);
    }

    List<String> donors() {
        return sql.list(DONORS, row -> row.getString("word"));
    }

    List<String> recipients() {
        return sql.list(RECIPIENTS, row -> row.getString("word"));
    }

    List<String> cargos(Set<String> kinds) {
        return sql.list(CARGOS, row -> row.getString("word"), (Object) texts(kinds));
    }

    void donorsMean(Map<String, String> keys) {
        sql.update(DONOR_KEYS, texts(keys.keySet()), texts(keys.values()));
    }

    void recipientsMean(Map<String, String> keys) {
        sql.update(RECIPIENT_KEYS, texts(keys.keySet()), texts(keys.values()));
    }

    void cargosMean(Set<String> kinds, Map<String, String> keys) {
        sql.update(CARGO_KEYS, texts(keys.keySet()), texts(keys.values()), texts(kinds));
    }

    /** The version of the vocabulary that the keys are of. */
    String vocabulary() {
        return sql.one(WORDS, row -> row.getString("vocabulary")).orElseThrow();
    }

    void goBy(String vocabulary) {
        sql.update(GO_BY, vocabulary);
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
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
