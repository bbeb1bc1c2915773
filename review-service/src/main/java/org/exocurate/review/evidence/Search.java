package org.exocurate.review.evidence;

import java.util.EnumSet;
import java.util.Set;

import org.exocurate.review.catalogue.Card;
import org.exocurate.review.catalogue.Group;
import org.exocurate.review.catalogue.Grouping;
import org.exocurate.review.catalogue.View;

/**
 * Looks for the claims that one claim is related to (ADR 19): the catalogue sorts cards by how their words stand to those of the
 * claim, and one of each sort is judged for all. Of each relation the first few are kept; the rest is counted.
 */
final class Search implements Grouping {

    /** Relations that turn on shared works. */
    private static final Set<Relation> BY_WORKS = EnumSet.of(
            Relation.DUPLICATE, Relation.CORROBORATES, Relation.REFINES, Relation.GENERALISES, Relation.OVERLAPS);

    private final Wordbook book;
    private final ComparedClaim mine;
    private final Wanted wanted;
    private final Found found;

    /** How much is looked for. */
    enum Wanted {
        /** The strongest that can be listed, and the count. */
        THE_STRONGEST(Verdict.LISTED + 1),
        /** Every claim that is contradicted and stands, however many. */
        ALL_CONTRADICTED(Integer.MAX_VALUE);

        private final int most;

        Wanted(int most) {
            this.most = most;
        }
    }

    Search(Wordbook book, ComparedClaim mine, Wanted wanted) {
        this.book = book;
        this.mine = mine;
        this.wanted = wanted;
        this.found = new Found(mine, book);
    }

    Found run(View view) {
        for (Group group : view.groups(Around.of(mine, book, wanted), wanted.most, this)) {
            found.add(relation(group.number()), isRetracted(group.number()), group);
        }
        return found;
    }

    @Override
    public int group(Card card) {
        Relation relation = found.relation(book.claim(card));
        boolean retracted = card.effect().retracted();
        if (relation == Relation.UNRELATED || (wanted == Wanted.ALL_CONTRADICTED && isLeftOut(relation, retracted))) {
            return UNWANTED;
        }
        return Relation.STRONGEST_FIRST.indexOf(relation) * 2 + (retracted ? 1 : 0);
    }

    private static boolean isLeftOut(Relation relation, boolean retracted) {
        return retracted || relation != Relation.CONTRADICTS;
    }

    private static Relation relation(int group) {
        return Relation.STRONGEST_FIRST.get(group / 2);
    }

    private static boolean isRetracted(int group) {
        return group % 2 == 1;
    }

    @Override
    public boolean turnsOnWorks(int group) {
        return BY_WORKS.contains(relation(group));
    }
}
