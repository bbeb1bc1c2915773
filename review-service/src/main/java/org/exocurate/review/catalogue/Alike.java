package org.exocurate.review.catalogue;

import java.util.Arrays;

/**
 * The groups of cards that look alike: a hash table by their look without objects for its keys, as a check asks it some ten thousand
 * times. Looks are added to a copy, as others may be reading; groups are written where they lie, as whoever decides one that another
 * is about to write down decides the same.
 */
final class Alike {

    /** What nobody has decided yet. */
    static final byte UNKNOWN = Byte.MIN_VALUE;

    private int[] looks = new int[256];
    /** Null where no look is. */
    private byte[][] groups = new byte[looks.length][];

    private int known;

    Alike() {}

    private Alike(Alike other) {
        looks = other.looks.clone();
        groups = other.groups.clone();
        known = other.known;
    }

    /** The same, to be added to. */
    Alike copy() {
        return new Alike(this);
    }

    int size() {
        return known;
    }

    /** The groups of the cards of one look, each at its {@link #place}; null if the look is unknown. */
    byte[] groups(int look) {
        return groups[at(look)];
    }

    /** Adds a look of which nothing is known. */
    byte[] add(int look) {
        if (++known > looks.length / 2) {
            grow();
        }
        int at = at(look);
        looks[at] = look;
        groups[at] = new byte[Sorting.FEW * Sorting.FEW];
        Arrays.fill(groups[at], UNKNOWN);
        return groups[at];
    }

    /** Where the group of a card stands whose conditions and states have these marks; below 0 if one of them is unwanted. */
    static int place(byte conditions, byte states) {
        return conditions * Sorting.FEW | states;
    }

    private void grow() {
        int[] before = looks;
        byte[][] groupsBefore = groups;
        looks = new int[2 * before.length];
        groups = new byte[looks.length][];
        for (int i = 0; i < before.length; i++) {
            if (groupsBefore[i] != null) {
                int at = at(before[i]);
                looks[at] = before[i];
                groups[at] = groupsBefore[i];
            }
        }
    }

    /** Where a look is, or would be. */
    private int at(int look) {
        int at = ((look * 0x9E3779B9) >>> 8) & (looks.length - 1);
        while (groups[at] != null && looks[at] != look) {
            at = (at + 1) & (looks.length - 1);
        }
        return at;
    }
}
