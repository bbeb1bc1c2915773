package org.exocurate.review.evidence;

import java.util.List;

/** A claim's conditions or donor states, held against many sets that are made of few words: each of these is compared once. */
final class SetOfWords {

    /** Sets of relations, a bit each. */
    private static final int NO_BROADER = bit(AxisRelation.SAME) | bit(AxisRelation.NARROWER);

    private static final int NO_NARROWER = bit(AxisRelation.SAME) | bit(AxisRelation.BROADER);
    private static final int COMPARABLE = NO_BROADER | NO_NARROWER;

    private final List<Word> words;
    private final boolean resolved;
    private final Wordbook book;
    private byte[][] relations;

    SetOfWords(List<Word> words, Wordbook book) {
        this.words = words;
        this.resolved = words.stream().allMatch(Word::resolved);
        this.book = book;
    }

    /** Asked for when an entry is at hand: whatever came into the book with it is known by then. */
    private byte[][] relations() {
        if (relations == null) {
            relations = words.stream().map(book::relations).toArray(byte[][]::new);
        }
        return relations;
    }

    /** As {@link Words#conditions}. */
    AxisRelation conditions(Wordbook.Entry entry) {
        int[] its = entry.places();
        if (words.isEmpty() || its.length == 0) {
            return Words.open(words.isEmpty(), its.length == 0);
        }
        boolean covers = eachOfIts(its, NO_BROADER);
        boolean covered = eachOfMine(its, NO_NARROWER);
        if (covers && covered) {
            return AxisRelation.SAME;
        }
        if (covers) {
            return AxisRelation.NARROWER;
        }
        return covered ? AxisRelation.BROADER : AxisRelation.DIFFERENT;
    }

    /** As {@link Words#states}. */
    AxisRelation states(Wordbook.Entry entry) {
        return eachOfIts(entry.places(), COMPARABLE) && eachOfMine(entry.places(), COMPARABLE)
                ? AxisRelation.SAME
                : AxisRelation.DIFFERENT;
    }

    /** As {@link Words#tellApart}. */
    boolean tellApart(Wordbook.Entry entry) {
        return (resolved && entry.resolved()) || oneOfMineLacks(entry) || oneOfItsLacks(entry);
    }

    private boolean oneOfMineLacks(Wordbook.Entry entry) {
        for (int mine = 0; entry.resolved() && mine < words.size(); mine++) {
            if (words.get(mine).resolved() && !hasOneOf(relations()[mine], entry.places(), COMPARABLE)) {
                return true;
            }
        }
        return false;
    }

    private boolean oneOfItsLacks(Wordbook.Entry entry) {
        for (int at = 0; resolved && at < entry.places().length; at++) {
            if (entry.words().get(at).resolved() && !hasOneOf(entry.places()[at], COMPARABLE)) {
                return true;
            }
        }
        return false;
    }

    private boolean eachOfIts(int[] its, int wanted) {
        for (int place : its) {
            if (!hasOneOf(place, wanted)) {
                return false;
            }
        }
        return true;
    }

    private boolean eachOfMine(int[] its, int wanted) {
        for (byte[] mine : relations()) {
            if (!hasOneOf(mine, its, wanted)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of these words stands so to the word at a place. */
    private boolean hasOneOf(int place, int wanted) {
        for (byte[] mine : relations()) {
            if (isOneOf(mine[place], wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands so to one of those at these places. */
    private static boolean hasOneOf(byte[] mine, int[] places, int wanted) {
        for (int place : places) {
            if (isOneOf(mine[place], wanted)) {
                return true;
            }
        }
        return false;
    }

    private static int bit(AxisRelation relation) {
        return 1 << Kind.of(relation).mark;
    }

    private static boolean isOneOf(byte relation, int wanted) {
        return (wanted >> relation & 1) != 0;
    }
}
