package org.exocurate.plumbing.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** Has this event been taken in? Remembers the newest version per key, in the caller's transaction. */
@ApplicationScoped
public class Inbox {

    // Sorted by key, or two batches at once would deadlock. The answer is the version before this batch.
    private static final String NOTE =
            """
            insert into inbox as seen (topic, key, version)
            select ?, key, version from unnest(?::text[], ?::bigint[]) as newest (key, version) order by key
            on conflict (topic, key) do update
                set previous = seen.version, version = greatest(seen.version, excluded.version)
            returning key, previous""";

    private final Sql sql;

    public Inbox(Sql sql) {
        this.sql = sql;
    }

    /** Those events whose version is newer than all before them of their key, in the order given; they count as taken in from here on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <E> List<E> unseen(String topic, List<E> events, Function<E, String> key, ToLongFunction<E> version) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<String, Long> seen = noted(topic, newest(events, key, version));
        List<E> unseen = new ArrayList<>();
        for (E event : events) {
            long present = version.applyAsLong(event);
            if (present > seen.getOrDefault(key.apply(event), Long.MIN_VALUE)) {
                seen.put(key.apply(event), present);
                unseen.add(event);
            }
        }
        return unseen;
    }

    private static <E> SortedMap<String, Long> newest(
            List<E> events, Function<E, String> key, ToLongFunction<E> version) {
        SortedMap<String, Long> newest = new TreeMap<>();
        events.forEach(event -> newest.merge(key.apply(event), version.applyAsLong(event), Math::max));
        return newest;
    }

    /** Notes the newest versions; answers, for keys known before, the newest until now. */
    private Map<String, Long> noted(String topic, SortedMap<String, Long> newest) {
        Map<String, Long> before = new HashMap<>();
        String[] keys = newest.keySet().toArray(String[]::new);
        long[] versions = newest.values().stream().mapToLong(Long::longValue).toArray();
        sql.each(
                NOTE,
                row -> Map.entry(row.getString("key"), Columns.maybeLong(row, "previous")),
                row -> row.getValue().ifPresent(version -> before.put(row.getKey(), version)),
                topic,
                keys,
                versions);
        return before;
    }
}
