package org.exocurate.review.evidence;

import java.util.Collection;

import org.exocurate.model.vocabulary.Vocabulary;

import static org.exocurate.review.evidence.AxisRelation.BROADER;
import static org.exocurate.review.evidence.AxisRelation.DIFFERENT;
import static org.exocurate.review.evidence.AxisRelation.NARROWER;
import static org.exocurate.review.evidence.AxisRelation.SAME;

/** Compares terms, one by one and as sets, by what lies below what. */
record Words(Vocabulary vocabulary) {

    /** Compares two terms of one axis; null leaves the axis open. */
    AxisRelation compare(Word one, Word other) {
        if (one == null || other == null) {
            return open(one == null, other == null);
        }
        if (one.equals(other)) {
            return SAME;
        }
        if (isBelow(one, other)) {
            return NARROWER;
        }
        return isBelow(other, one) ? BROADER : DIFFERENT;
    }

    /** What one side leaves open is broader than what the other states. */
    static AxisRelation open(boolean one, boolean other) {
        if (one == other) {
            return SAME;
        }
        return one ? BROADER : NARROWER;
    }

    private boolean isBelow(Word one, Word other) {
        return one.resolved() && other.resolved() && vocabulary.isBelow(one.key(), other.key());
    }

    boolean areComparable(Word one, Word other) {
        return compare(one, other).isComparable();
    }

    /** True if the first says at least as much as the second: the same, or narrower. */
    boolean covers(Word one, Word other) {
        return one.equals(other) || isBelow(one, other);
    }

    /** Conditions: open is broader than anything, and a set that covers another is narrower than it. */
    AxisRelation conditions(Collection<Word> one, Collection<Word> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return open(one.isEmpty(), other.isEmpty());
        }
        boolean covers = coversAll(one, other);
        boolean covered = coversAll(other, one);
        if (covers && covered) {
            return SAME;
        }
        if (covers) {
            return NARROWER;
        }
        return covered ? BROADER : DIFFERENT;
    }

    private boolean coversAll(Collection<Word> one, Collection<Word> other) {
        return other.stream().allMatch(term -> one.stream().anyMatch(mine -> covers(mine, term)));
    }

    /** Donor states: the same if every state of each has a comparable one in the other; none is the native donor. */
    AxisRelation states(Collection<Word> one, Collection<Word> other) {
        return allHavePartner(one, other) && allHavePartner(other, one) ? SAME : DIFFERENT;
    }

    private boolean allHavePartner(Collection<Word> one, Collection<Word> other) {
        return one.stream().allMatch(term -> other.stream().anyMatch(its -> areComparable(term, its)));
    }

    /**
     * Whether two different sets differ for sure: nothing in them is unresolved, or a resolved term lacks a comparable one and the
     * other side holds no text that might be it.
     */
    boolean tellApart(Collection<Word> one, Collection<Word> other) {
        return (allResolved(one) && allResolved(other)) || lacksPartner(one, other) || lacksPartner(other, one);
    }

    private boolean lacksPartner(Collection<Word> one, Collection<Word> other) {
        return allResolved(other)
                && one.stream().filter(Word::resolved).anyMatch(term -> other.stream()
                        .noneMatch(its -> areComparable(term, its)));
    }

    private static boolean allResolved(Collection<Word> words) {
        return words.stream().allMatch(Word::resolved);
    }
}
