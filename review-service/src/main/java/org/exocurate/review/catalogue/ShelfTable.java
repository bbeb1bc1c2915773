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

    private static final String READ =
            """
            select shelf.id, shelf.leg, shelf.cargo, shelf.word, shelf.recipient, shelf.donor, shelf.cards, shelf.effects
            """;

    // The subqueries are fenced by "offset 0": each is one walk along its index, whatever the planner knows of the
    // sets.
    private static final String BY_CARGO_AND_WORD = READ
            + """
            from unnest(?::int[]) as of_cargo (cargo) cross join unnest(?::int[]) as of_word (word)
            cross join lateral (
                select * from catalogue_shelf
                where leg = ? and catalogue_shelf.cargo = of_cargo.cargo and catalogue_shelf.word = of_word.word
                offset 0) as shelf
            where shelf.recipient = any (?) and shelf.donor = any (?)""";

    private static final String BY_CARGO = READ
            + """
            from unnest(?::int[]) as of_cargo (cargo)
            cross join lateral (
                select * from catalogue_shelf where leg = ? and catalogue_shelf.cargo = of_cargo.cargo offset 0) as shelf
            where shelf.word = any (?) and shelf.recipient = any (?) and shelf.donor = any (?)""";

    private static final String BY_WORD_AND_RECIPIENT = READ
            + """
            from unnest(?::int[]) as of_word (word) cross join unnest(?::int[]) as of_recipient (recipient)
            cross join lateral (
                select * from catalogue_shelf
                where leg = ? and catalogue_shelf.word = of_word.word
                and catalogue_shelf.recipient = of_recipient.recipient
                offset 0) as shelf
            where shelf.cargo = any (?) and shelf.donor = any (?)""";

    /** So many walks along an index cost no more than what the other ways would read. */
    private static final int FEW = 200;

    private static final int MANY = 1_000;

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

    /** All shelves of a leg whose words are each among these. */
    List<Shelf> among(Shelf.Leg leg, int[] cargos, int[] words, int[] recipients, int[] donors) {
        int number = leg.number;
        if (cargos.length * words.length <= FEW) {
            return sql.list(BY_CARGO_AND_WORD, ShelfTable::shelf, cargos, words, number, recipients, donors);
        }
        return words.length * recipients.length <= MANY
                ? sql.list(BY_WORD_AND_RECIPIENT, ShelfTable::shelf, words, recipients, number, cargos, donors)
                : sql.list(BY_CARGO, ShelfTable::shelf, cargos, number, words, recipients, donors);
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
