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

    void run() {
        boolean byRoute = conditions.size() > search.limits().places();
        Shelf.Leg leg = byRoute ? Shelf.Leg.ROUTE : Shelf.Leg.PLACE;
        int[] words = byRoute
                ? new int[] {0}
                : conditions.stream().mapToInt(Integer::intValue).toArray();
        List<Shelf> shelves = search.shelves(leg, words).stream()
                .filter(shelf -> shelf.effects().stream().anyMatch(this::isOpposite))
                .toList();
        Band band = new Band(byRoute ? conditions : null, null, null, null, comparableProcesses);
        List<Cell> cells = cells(shelves, false);
        if (search.readsWhole(shelves)) {
            search.found().add(search.in(leg, cells, band), card -> true);
            return;
        }
        search.first(leg, cells.stream().filter(this::isWanted).toList(), band);
        search.count(leg, cells, band);
        Band notApart = new Band(band.conditions(), search.statesNotApart(), null, mine.role(), comparableProcesses);
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
