package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.exocurate.review.catalogue.Band;
import org.exocurate.review.catalogue.Catalogue;
import org.exocurate.review.catalogue.Cell;
import org.exocurate.review.catalogue.Effect;
import org.exocurate.review.catalogue.Shelf;
import org.exocurate.review.catalogue.View;

/**
 * Looks for the claims that one claim is related to (ADR 19): those whose process is comparable stand on topics, and those of
 * another process, which matter only where the outcomes are opposite, in places. What fits is read whole and judged. Of what
 * does not, every cell of claims that all stand in one relation gives its first few, and the rest is counted.
 */
final class Search {

    private static final int ALL = Integer.MAX_VALUE;

    /**
     * Where one way of looking costs less than the other.
     *
     * @param light so many cards are read whole: judging them costs less than asking for the cells
     * @param narrow so many pairs of a topic and a set of conditions are asked for one by one, rather than walking the topics
     * @param walk a route with no more cards than this for each comparable set of conditions is walked, and the sets looked up
     *     on the way; on a longer one the places are asked for one by one
     */
    record Limits(int light, int narrow, int walk) {

        static final Limits USUAL = new Limits(500, 6_000, 1);
    }

    private final Limits limits;
    private final Catalogue catalogue;
    private final Wordbook book;
    private final ComparedClaim mine;
    private final Around around;
    private final View view;
    private final Wanted wanted;
    private final Found found;

    /** How much is looked for. */
    enum Wanted {
        /** The strongest that can be listed, and the count up to a thousand. */
        THE_STRONGEST(Verdict.LISTED + 1),
        /** Every claim that is contradicted, however many. */
        ALL_CONTRADICTED(ALL);

        private final int most;

        Wanted(int most) {
            this.most = most;
        }

        boolean includes(Relation relation) {
            return this == THE_STRONGEST ? relation != Relation.UNRELATED : relation == Relation.CONTRADICTS;
        }
    }

    Search(Limits limits, Catalogue catalogue, Wordbook book, ComparedClaim mine, View view, Wanted wanted) {
        this.limits = limits;
        this.catalogue = catalogue;
        this.book = book;
        this.mine = mine;
        this.around = Around.of(mine, book);
        this.view = view;
        this.wanted = wanted;
        this.found = new Found(mine, book);
    }

    Found run() {
        List<Shelf> routes = catalogue.routes(
                around.cargo().comparable(),
                around.recipient().comparable(),
                around.donor().comparable());
        List<Shelf> heavy = readLight(Shelf.Leg.ROUTE, routes);
        if (!heavy.isEmpty()) {
            ofComparableProcess(heavy);
            if (!mine.biomarker() && mine.saysOutcome() && mine.process() != null) {
                new OtherProcesses(this).run(heavy);
            }
        }
        return found;
    }

    private void ofComparableProcess(List<Shelf> routes) {
        List<Shelf> heavy = readLight(
                Shelf.Leg.TOPIC,
                catalogue.on(routes, Shelf.Leg.TOPIC, around.process().comparable()));
        if (!heavy.isEmpty()) {
            found.add(catalogue.citing(ids(heavy), view));
            new HeavyTopics(this, heavy).run();
        }
    }

    /** Reads the shelves with the fewest cards, as many as can be read whole; gives the others. */
    private List<Shelf> readLight(Shelf.Leg leg, List<Shelf> shelves) {
        List<Shelf> light = new ArrayList<>();
        List<Shelf> heavy = new ArrayList<>();
        long cards = 0;
        for (Shelf shelf :
                shelves.stream().sorted(Comparator.comparing(Shelf::cards)).toList()) {
            cards += shelf.cards();
            (cards <= limits.light() ? light : heavy).add(shelf);
        }
        found.add(catalogue.on(leg, ids(light), view), card -> true);
        return heavy;
    }

    boolean isNarrow(List<Wordbook.Entry> conditions, List<Shelf> topics) {
        return (long) conditions.size() * topics.size() <= limits.narrow();
    }

    /** Reads the first few of each group of cells. */
    void first(Shelf.Leg leg, List<Cell> cells, Band band) {
        found.add(catalogue.first(leg, cells, band, view, wanted.most));
    }

    /** Counts what stands in the cells and is not retracted, as far as anybody wants to know. */
    void count(Shelf.Leg leg, List<Cell> cells, Band band) {
        int room = (int) Math.max(0, Verdict.COUNTED + 1 - found.count());
        if (wanted == Wanted.THE_STRONGEST && room > 0) {
            List<Cell> standing =
                    cells.stream().filter(cell -> !cell.effect().retracted()).toList();
            found.count(catalogue.count(leg, standing, band, view, room));
        }
    }

    /** The cell of an effect on a shelf, in the group of its relation and standing. */
    static Cell cell(Shelf shelf, Effect effect, Relation relation) {
        return new Cell(
                shelf.id(), effect, Relation.STRONGEST_FIRST.indexOf(relation) * 2 + (effect.retracted() ? 1 : 0));
    }

    /** The relation that a cell was grouped by. */
    static Relation relation(Cell cell) {
        return Relation.STRONGEST_FIRST.get(cell.group() / 2);
    }

    static long[] ids(List<Shelf> shelves) {
        return shelves.stream().mapToLong(Shelf::id).toArray();
    }

    /** The states that do not surely tell a claim from the one at hand. */
    Set<Integer> statesNotApart() {
        return around.states().numbers(Kind.SAME, Kind.UNSURE);
    }

    Limits limits() {
        return limits;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Wordbook book() {
        return book;
    }

    ComparedClaim mine() {
        return mine;
    }

    Around around() {
        return around;
    }

    View view() {
        return view;
    }

    Wanted wanted() {
        return wanted;
    }

    Found found() {
        return found;
    }
}
