package org.exocurate.review.catalogue;

import java.util.Arrays;

/** The groups of cards that look alike, by how they look: a hash table without objects, as it is asked for every card. */
final class Alike {

    static final int UNKNOWN = Integer.MIN_VALUE;

    private static final long NONE = -1;

    private long[] keys = new long[1_024];
    private int[] groups = new int[keys.length];
    private int known;

    Alike() {
        Arrays.fill(keys, NONE);
    }

    private Alike(Alike other) {
        keys = other.keys.clone();
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

    int group(long key) {
        int at = at(keys, key);
        return keys[at] == NONE ? UNKNOWN : groups[at];
    }

    void put(long key, int group) {
        if (++known > keys.length / 2) {
            grow();
        }
        int at = at(keys, key);
        keys[at] = key;
        groups[at] = group;
    }

    private void grow() {
        long[] more = new long[2 * keys.length];
        int[] moreGroups = new int[more.length];
        Arrays.fill(more, NONE);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != NONE) {
                int at = at(more, keys[i]);
                more[at] = keys[i];
                moreGroups[at] = groups[i];
            }
        }
        keys = more;
        groups = moreGroups;
    }

    /** Where a key is, or would be. */
    private static int at(long[] keys, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & (keys.length - 1);
        while (keys[at] != key && keys[at] != NONE) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }
}
