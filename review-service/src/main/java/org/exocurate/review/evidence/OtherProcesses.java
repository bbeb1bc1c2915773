package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.exocurate.model.claim.Outcome;
import org.exocurate.review.catalogue.Band;
import org.exocurate.review.catalogue.Cell;
import org.exocurate.review.catalogue.Effect;
import org.exocurate.review.catalogue.Shelf;

/** Claims on other processes: related only where the outcomes are opposite and the conditions comparable. */
final class OtherProcesses {

    private final Search search;
    private final ComparedClaim mine;
    private final Set<Integer> conditions;
    private final Set<Integer> comparableProcesses;

    OtherProcesses(Search search) {
        this.search = search;
        this.mine = search.mine();
        this.conditions = search.around().conditions().numbers(Kind.SAME, Kind.NARROWER, Kind.BROADER);
        this.comparableProcesses = search.around().process().numbers(Kind.SAME, Kind.NARROWER, Kind.BROADER);
    }

    void run(List<Shelf> routes) {
        List<Shelf> opposite = routes.stream().filter(this::holdsOpposite).toList();
        List<Shelf> walked = opposite.stream().filter(this::isWalked).toList();
        Set<Integer> sought = mine.conditions().isEmpty() ? null : conditions;
        read(Shelf.Leg.ROUTE, walked, sought);
        List<Shelf> giants = opposite.stream().filter(route -> !isWalked(route)).toList();
        int[] words = conditions.stream().mapToInt(Integer::intValue).toArray();
        read(
                Shelf.Leg.PLACE,
                search.catalogue().on(giants, Shelf.Leg.PLACE, words).stream()
                        .filter(this::holdsOpposite)
                        .toList(),
                null);
    }

    private boolean isWalked(Shelf route) {
        return mine.conditions().isEmpty()
                || route.cards() <= (long) conditions.size() * search.limits().walk();
    }

    private boolean holdsOpposite(Shelf shelf) {
        return shelf.effects().stream().anyMatch(this::isOpposite);
    }

    private void read(Shelf.Leg leg, List<Shelf> shelves, Set<Integer> sought) {
        Band band = new Band(sought, null, null, null, comparableProcesses);
        List<Cell> cells = cells(shelves, false);
        search.first(leg, cells.stream().filter(this::isWanted).toList(), band);
        search.count(leg, cells, band);
        Band notApart = new Band(sought, search.statesNotApart(), null, mine.role(), comparableProcesses);
        search.first(leg, cells(shelves, true).stream().filter(this::isWanted).toList(), notApart);
    }

    private boolean isOpposite(Effect effect) {
        return effect.outcome() == (mine.outcome() == Outcome.PROTECTIVE ? Outcome.DETRIMENTAL : Outcome.PROTECTIVE);
    }

    /** Where both processes are known, that they differ explains the pair; where one is not, and nothing else does, nothing does. */
    private boolean isSure(Effect effect) {
        return mine.process().resolved() && !effect.strangeProcess();
    }

    private List<Cell> cells(List<Shelf> shelves, boolean unsureOnly) {
        List<Cell> cells = new ArrayList<>();
        for (Shelf shelf : shelves) {
            for (Effect effect : shelf.effects()) {
                if (isOpposite(effect) && !(unsureOnly && isSure(effect))) {
                    cells.add(Search.cell(shelf, effect, unsureOnly ? unsure(shelf, effect) : Relation.DUAL_ROLE));
                }
            }
        }
        return cells;
    }

    private Relation unsure(Shelf shelf, Effect effect) {
        ComparedClaim other = search.book().claim(shelf, effect, mine.of(new Word("\n", false)));
        return search.found().relation(other);
    }

    private boolean isWanted(Cell cell) {
        return search.wanted().includes(Search.relation(cell));
    }
}
