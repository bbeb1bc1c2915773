package org.exocurate.review.catalogue;

import java.util.EnumMap;
import java.util.Map;

/**
 * What somebody thinks of every word: by trait and by the word's place a small number below {@link #MARKS}, or {@link #UNWANTED},
 * where no card with this word is wanted. Words beyond the end are unwanted.
 *
 * @param asker whoever has an equal one groups cards that say the same, and whose words have the same marks, alike: what was decided
 *     for one is remembered for the next
 */
public record Sorting(Map<Trait, byte[]> marks, Object asker) {

    public static final byte UNWANTED = -1;
    public static final int MARKS = 16;
    /** Marks of conditions and of states are below this. */
    public static final int FEW = 8;

    public Sorting {
        marks = new EnumMap<>(marks);
        if (marks.size() != Trait.values().length) {
            throw new IllegalArgumentException("not every trait is sorted: " + marks.keySet());
        }
    }

    byte[] of(Trait trait) {
        return marks.get(trait);
    }
}
