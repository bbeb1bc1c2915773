package org.exocurate.plumbing.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.exocurate.plumbing.sql.Sql;

/** The shards this relay may send: kept by beating in time, shared fairly with the other relays, by the database's clock. */
class Leases {

    private static final String BEAT =
            """
            insert into outbox_relay (instance, seen_at) values (?, now())
            on conflict (instance) do update set seen_at = now()""";

    private static final String BURY = "delete from outbox_relay where seen_at < now() - ? * interval '1 millisecond'";

    private static final String RENEW =
            """
            update outbox_lease set until = now() + ? * interval '1 millisecond' where owner = ?
            returning shard, epoch""";

    private static final String TAKE =
            """
            update outbox_lease set owner = ?, epoch = epoch + 1, until = now() + ? * interval '1 millisecond'
            where shard in (
                select shard from outbox_lease where owner is null or until < now()
                order by shard limit ? for update skip locked)
            returning shard, epoch""";

    private static final String GIVE_BACK =
            "update outbox_lease set owner = null, until = null where owner = ? and shard = any (?)";

    private final Sql sql;
    private final UUID instance = UUID.randomUUID();
    private final long lengthMillis;
    /** Shard to epoch. */
    private final Map<Integer, Long> held = new TreeMap<>();

    private long safeUntil;

    Leases(Sql sql, Duration length) {
        this.sql = sql;
        this.lengthMillis = length.toMillis();
        this.safeUntil = System.nanoTime();
    }

    /** The shards that may be sent right now: none once the last beat is too long ago to be sure of them. */
    Set<Integer> sure() {
        return System.nanoTime() - safeUntil < 0 ? new TreeSet<>(held.keySet()) : Set.of();
    }

    /** Renews, shares out and takes; answers the shards that were lost to others. A busy shard is not given away. */
    Set<Integer> beat(Collection<Integer> busy) {
        long asked = System.nanoTime();
        sql.update(BEAT, instance);
        sql.update(BURY, lengthMillis);
        Set<Integer> lost = renew();
        share(fairShare(), busy);
        safeUntil = asked + Duration.ofMillis(lengthMillis).toNanos() * 2 / 3;
        return lost;
    }

    /** Gives everything back, so that others need not wait. */
    void end() {
        giveBack(held.keySet());
        sql.update("delete from outbox_relay where instance = ?", instance);
    }

    private Set<Integer> renew() {
        Map<Integer, Long> renewed = leases(RENEW, lengthMillis, instance);
        Set<Integer> lost = held.entrySet().stream()
                .filter(lease -> !lease.getValue().equals(renewed.get(lease.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        held.clear();
        held.putAll(renewed);
        return lost;
    }

    private int fairShare() {
        int relays = sql.one("select count(*)::int as relays from outbox_relay", row -> row.getInt("relays"))
                .orElseThrow();
        return (Shards.COUNT + relays - 1) / relays;
    }

    private void share(int fair, Collection<Integer> busy) {
        if (held.size() < fair) {
            held.putAll(leases(TAKE, instance, lengthMillis, fair - held.size()));
        } else if (held.size() > fair) {
            List<Integer> idle = new ArrayList<>(held.keySet());
            idle.removeAll(busy);
            giveBack(List.copyOf(idle.subList(0, Math.min(idle.size(), held.size() - fair))));
        }
    }

    private void giveBack(Collection<Integer> shards) {
        int[] numbers = shards.stream().mapToInt(Integer::intValue).toArray();
        sql.update(GIVE_BACK, instance, numbers);
        held.keySet().removeAll(List.copyOf(shards));
    }

    private Map<Integer, Long> leases(String statement, Object... args) {
        Map<Integer, Long> leases = new TreeMap<>();
        sql.list(statement, row -> leases.put(row.getInt("shard"), row.getLong("epoch")), args);
        return leases;
    }
}
