package org.exocurate.review.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/**
 * Reads cards by where they stand. Each statement is a walk along one index for each shelf asked for: a subquery fenced by
 * "offset 0", or by its order and limit, leaves the planner no other way, whatever it knows of the sets.
 */
@ApplicationScoped
class CardSearchTable {

    private static final String CARD =
            """
            select accession, donor, cargo, recipient, process, condition, states, comparator, role, effect,
                works && ?::bigint[] as shares
            """;

    private static final String STANDS = " since <= ? and (until is null or until > ?) and accession <> ?";

    private static final String ON_SHELF = CARD
            + """
            from unnest(?::bigint[]) as sought (shelf)
            cross join lateral (select * from catalogue_card where %s = sought.shelf offset 0) as card
            where"""
            + STANDS;

    private static final String UNDER_CONDITIONS = CARD
            + """
            from unnest(?::bigint[]) as sought (shelf) cross join unnest(?::int[]) as under (conditions)
            cross join lateral (
                select * from catalogue_card where topic = sought.shelf and condition = under.conditions offset 0) as card
            where"""
            + STANDS + " ";

    /** With the column of the leg, and a band's conditions with what ends the walk. */
    private static final String IN_CELL =
            """
            from unnest(?::bigint[], ?::int[], ?::int[]) as cell (shelf, shelf_effect, cell_group)
            cross join lateral (
                select * from catalogue_card
                where %s = cell.shelf and effect = cell.shelf_effect and"""
                    + STANDS + " %s) as card\n";

    private static final String ALL = CARD + IN_CELL;

    private static final String FIRST = CARD
            + "from unnest(?::int[]) as sought (sought_group) cross join lateral (select card.* " + IN_CELL
            + "where cell_group = sought_group order by accession limit %3$d) as card";

    private static final String COUNT = "select count(*) as cards from (select " + IN_CELL + "limit %3$d) as counted";

    // Each work by itself: of many at once the planner may believe that most cards cite one, and read all of them.
    private static final String CITING = CARD
            + """
            from unnest(?::bigint[]) as sought (work)
            cross join lateral (select * from catalogue_card where cited @> array[sought.work] offset 0) as card
            where"""
            + STANDS;

    private final Sql sql;

    CardSearchTable(Sql sql) {
        this.sql = sql;
    }

    /** Everything on some shelves of one leg. */
    List<Card> on(Shelf.Leg leg, long[] shelves, View view) {
        return sql.list(
                ON_SHELF.formatted(leg.column),
                CardSearchTable::card,
                works(view),
                shelves,
                view.asOf(),
                view.asOf(),
                view.but());
    }

    /** All of a band on some topics under one of some sets of conditions. */
    List<Card> under(long[] topics, int[] conditions, Band band, View view) {
        List<Object> args =
                new ArrayList<>(List.of(works(view), topics, conditions, view.asOf(), view.asOf(), view.but()));
        return sql.list(UNDER_CONDITIONS + filter(band, args), CardSearchTable::card, args.toArray());
    }

    /** Everything in some cells. */
    List<Card> in(Shelf.Leg leg, List<Cell> cells, Band band, View view) {
        List<Object> args = new ArrayList<>(List.of(works(view)));
        String filter = cells(cells, band, view, args);
        return sql.list(ALL.formatted(leg.column, filter + " offset 0"), CardSearchTable::card, args.toArray());
    }

    /** The first so many, by accession, of each group of cells. */
    List<Card> first(Shelf.Leg leg, List<Cell> cells, Band band, View view, int most) {
        List<Object> args = new ArrayList<>(List.of(works(view)));
        args.add(cells.stream().mapToInt(Cell::group).distinct().toArray());
        String filter = cells(cells, band, view, args);
        String end = filter + " order by accession limit " + most;
        return sql.list(FIRST.formatted(leg.column, end, most), CardSearchTable::card, args.toArray());
    }

    /** How many there are in some cells; counting ends there. */
    long count(Shelf.Leg leg, List<Cell> cells, Band band, View view, int most) {
        List<Object> args = new ArrayList<>();
        String filter = cells(cells, band, view, args);
        return sql.one(
                        COUNT.formatted(leg.column, filter + " limit " + most, most),
                        row -> row.getLong("cards"),
                        args.toArray())
                .orElseThrow();
    }

    /** Whatever cites some works on some topics. */
    List<Card> citing(long[] cited, View view) {
        return sql.list(CITING, CardSearchTable::card, works(view), cited, view.asOf(), view.asOf(), view.but());
    }

    private static String cells(List<Cell> cells, Band band, View view, List<Object> args) {
        args.add(cells.stream().mapToLong(Cell::shelf).toArray());
        args.add(cells.stream().mapToInt(cell -> cell.effect().code()).toArray());
        args.add(cells.stream().mapToInt(Cell::group).toArray());
        args.addAll(List.of(view.asOf(), view.asOf(), view.but()));
        return filter(band, args);
    }

    private static String filter(Band band, List<Object> args) {
        StringBuilder filter = new StringBuilder();
        narrow("condition = any (?)", band.conditions(), filter, args);
        narrow("states = any (?)", band.states(), filter, args);
        narrow("comparator = any (?)", band.comparators(), filter, args);
        narrow("role = any (?)", band.role() == null ? null : Set.of(Card.number(band.role())), filter, args);
        narrow("process <> all (?)", band.butProcesses(), filter, args);
        return filter.toString();
    }

    private static void narrow(String condition, Set<Integer> words, StringBuilder filter, List<Object> args) {
        if (words != null) {
            filter.append("and ").append(condition).append(' ');
            args.add(words.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private static long[] works(View view) {
        return view.works().stream().mapToLong(Long::longValue).toArray();
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getLong("accession"),
                row.getInt("donor"),
                row.getInt("cargo"),
                row.getInt("recipient"),
                row.getInt("process"),
                row.getInt("condition"),
                row.getInt("states"),
                row.getInt("comparator"),
                Card.role(row.getInt("role")),
                Effect.read(row.getInt("effect")),
                row.getBoolean("shares"));
    }
}
