package org.exocurate.review.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** Which words stand together in some claim. */
@ApplicationScoped
class ShelfTable {

    /** A shelf by its words. */
    record Key(Shelf.Leg leg, int cargo, int word, int recipient, int donor) {}

    /** What comes to stand on a shelf. */
    record More(int cards, long effects) {

        More and(More other) {
            return new More(cards + other.cards, effects | other.effects);
        }
    }

    private static final String ADD =
            """
            insert into catalogue_shelf as known (leg, cargo, word, recipient, donor, cards, effects)
            select * from unnest(?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::bigint[])
            on conflict (leg, cargo, word, recipient, donor) do update
            set cards = known.cards + excluded.cards, effects = known.effects | excluded.effects
            returning id, leg, cargo, word, recipient, donor""";

    private static final String ROUTES =
            """
            select id, leg, cargo, word, recipient, donor, cards, effects from catalogue_shelf
            where leg = 0 and word = 0 and cargo = any (?) and recipient = any (?) and donor = any (?)""";

    // The fence "offset 0" makes it one look along the unique index for each route and word, whatever the planner
    // knows.
    private static final String ON_ROUTES =
            """
            select shelf.id, shelf.leg, shelf.cargo, shelf.word, shelf.recipient, shelf.donor, shelf.cards, shelf.effects
            from unnest(?::int[], ?::int[], ?::int[]) as route (cargo, recipient, donor)
            cross join unnest(?::int[]) as sought (word)
            cross join lateral (
                select * from catalogue_shelf
                where leg = ? and catalogue_shelf.cargo = route.cargo and catalogue_shelf.word = sought.word
                and catalogue_shelf.recipient = route.recipient and catalogue_shelf.donor = route.donor
                offset 0) as shelf""";

    private final Sql sql;

    ShelfTable(Sql sql) {
        this.sql = sql;
    }

    Map<Key, Long> add(Map<Key, More> more) {
        List<Map.Entry<Key, More>> all = new ArrayList<>(more.entrySet());
        Map<Key, Long> ids = new HashMap<>();
        sql.each(
                ADD,
                row -> Map.entry(
                        new Key(
                                Shelf.Leg.read(row.getInt("leg")),
                                row.getInt("cargo"),
                                row.getInt("word"),
                                row.getInt("recipient"),
                                row.getInt("donor")),
                        row.getLong("id")),
                shelf -> ids.put(shelf.getKey(), shelf.getValue()),
                numbers(all, entry -> entry.getKey().leg().number),
                numbers(all, entry -> entry.getKey().cargo()),
                numbers(all, entry -> entry.getKey().word()),
                numbers(all, entry -> entry.getKey().recipient()),
                numbers(all, entry -> entry.getKey().donor()),
                numbers(all, entry -> entry.getValue().cards()),
                all.stream().mapToLong(entry -> entry.getValue().effects()).toArray());
        return ids;
    }

    private static int[] numbers(List<Map.Entry<Key, More>> all, ToIntFunction<Map.Entry<Key, More>> number) {
        return all.stream().mapToInt(number).toArray();
    }

    /** All routes whose words are each among these. */
    List<Shelf> routes(int[] cargos, int[] recipients, int[] donors) {
        return sql.list(ROUTES, ShelfTable::shelf, cargos, recipients, donors);
    }

    /** The shelves of a leg that some routes have with one of some words. */
    List<Shelf> on(List<Shelf> routes, Shelf.Leg leg, int[] words) {
        return sql.list(
                ON_ROUTES,
                ShelfTable::shelf,
                routes.stream().mapToInt(Shelf::cargo).toArray(),
                routes.stream().mapToInt(Shelf::recipient).toArray(),
                routes.stream().mapToInt(Shelf::donor).toArray(),
                words,
                leg.number);
    }

    private static Shelf shelf(ResultSet row) throws SQLException {
        return new Shelf(
                row.getLong("id"),
                Shelf.Leg.read(row.getInt("leg")),
                row.getInt("cargo"),
                row.getInt("word"),
                row.getInt("recipient"),
                row.getInt("donor"),
                row.getInt("cards"),
                row.getLong("effects"));
    }
}
