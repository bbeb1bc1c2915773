package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.exocurate.model.claim.CargoRole;
import org.exocurate.review.catalogue.Band;
import org.exocurate.review.catalogue.Card;
import org.exocurate.review.catalogue.Cell;
import org.exocurate.review.catalogue.Effect;
import org.exocurate.review.catalogue.Shelf;

/** Topics on which more claims stand than can be read for one check. */
final class HeavyTopics {

    private final Search search;
    private final List<Shelf> topics;
    private final ComparedClaim mine;
    private final Around around;

    /** Cells all of whose claims are related, whatever they say of condition, state and role: counted at one go. */
    private final Set<Long> wholeCells = new HashSet<>();

    HeavyTopics(Search search, List<Shelf> topics) {
        this.search = search;
        this.topics = topics;
        this.mine = search.mine();
        this.around = search.around();
    }

    void run() {
        if (!mine.biomarker()) {
            toldApart();
        }
        List<Wordbook.Entry> narrow = new ArrayList<>();
        for (Kind kind : List.of(Kind.SAME, Kind.NARROWER, Kind.BROADER, Kind.UNSURE)) {
            List<Wordbook.Entry> conditions = around.conditions().of(kind);
            boolean levelsOfOthers = mine.biomarker() && kind == Kind.UNSURE;
            if (conditions.isEmpty() || levelsOfOthers) {
                continue;
            }
            if (kind == Kind.SAME || search.isNarrow(conditions, topics)) {
                narrow.addAll(conditions);
            } else {
                under(kind);
            }
        }
        narrow(narrow);
    }

    /** Claims that a condition, a state or the role tells apart: where opposed, they play a dual role; else they extend. */
    private void toldApart() {
        CargoRole other = mine.role() == CargoRole.CARRIED ? CargoRole.LOADED : CargoRole.CARRIED;
        List<Cell> cells = cells(mine.in(other));
        cells.forEach(cell -> wholeCells.add(key(cell.shelf(), cell.effect())));
        search.first(Shelf.Leg.TOPIC, wanted(cells), Band.ANY);
        search.count(Shelf.Leg.TOPIC, cells, Band.ANY);
    }

    /** Few sets of conditions: all that stands under them is read. */
    private void narrow(List<Wordbook.Entry> conditions) {
        Band band = mine.biomarker() ? Band.ANY : new Band(null, search.statesNotApart(), null, mine.role(), null);
        int[] numbers = conditions.stream().mapToInt(Wordbook.Entry::number).toArray();
        List<Card> cards = search.catalogue().under(Search.ids(topics), numbers, band, search.view());
        search.found().add(cards, card -> !wholeCells.contains(key(topic(card), card.effect())));
    }

    private long topic(Card card) {
        return topics.stream()
                .filter(topic -> topic.donor() == card.donor()
                        && topic.cargo() == card.cargo()
                        && topic.recipient() == card.recipient()
                        && topic.word() == card.process())
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Many sets of conditions that stand alike to that of the claim at hand: cell by cell. */
    private void under(Kind kind) {
        List<Kind> kinds =
                mine.biomarker() ? List.of(Kind.SAME, Kind.UNSURE, Kind.DIFFERENT) : List.of(Kind.SAME, Kind.UNSURE);
        for (Kind states : kinds) {
            for (Kind comparators : mine.biomarker() ? kinds : List.of(Kind.SAME)) {
                under(kind, states, comparators);
            }
        }
    }

    private void under(Kind conditions, Kind states, Kind comparators) {
        List<Wordbook.Entry> withStates = around.states().of(states);
        List<Wordbook.Entry> against = around.comparator().of(comparators);
        if (withStates.isEmpty() || against.isEmpty()) {
            return;
        }
        ComparedClaim sample = mine.in(
                around.conditions().of(conditions).get(0).words(),
                withStates.get(0).words(),
                against.get(0).word());
        Band band = new Band(
                around.conditions().numbers(conditions),
                around.states().numbers(states),
                mine.biomarker() ? around.comparator().numbers(comparators) : null,
                mine.biomarker() ? null : mine.role(),
                null);
        List<Cell> cells = cells(sample);
        search.first(Shelf.Leg.TOPIC, wanted(cells), band);
        search.count(
                Shelf.Leg.TOPIC,
                cells.stream()
                        .filter(cell -> !wholeCells.contains(key(cell.shelf(), cell.effect())))
                        .toList(),
                band);
    }

    /** All cells of the topics in which claims like the sample are related to the one at hand. */
    private List<Cell> cells(ComparedClaim sample) {
        List<Cell> cells = new ArrayList<>();
        for (Shelf topic : topics) {
            for (Effect effect : topic.effects()) {
                Relation relation = search.found().relation(search.book().claim(topic, effect, sample));
                if (relation != Relation.UNRELATED) {
                    cells.add(Search.cell(topic, effect, relation));
                }
            }
        }
        return cells;
    }

    private List<Cell> wanted(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> search.wanted().includes(Search.relation(cell)))
                .toList();
    }

    private static long key(long shelf, Effect effect) {
        return (shelf << 6) | effect.code();
    }
}
