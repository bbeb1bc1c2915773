package org.exocurate.model.vocabulary;

import java.util.Arrays;

/** Finds the number of a term by its id, written as it is. Comparisons ask for little else, so it is a plain table of numbers. */
final class IdTable {

    private final Term[] terms;
    private final int[] slots;

    IdTable(Term[] terms) {
        this.terms = terms;
        this.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, terms.length)) * 4)];
        Arrays.fill(slots, -1);
        for (int i = 0; i < terms.length; i++) {
            slots[slot(terms[i].id())] = i;
        }
    }

    /** Negative if no term has the id. */
    int find(String id) {
        return slots[slot(id)];
    }

    /** Where the id is, or else would be put. */
    private int slot(String id) {
        int hash = id.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
        while (slots[slot] >= 0 && !terms[slots[slot]].id().equals(id)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
