package org.exocurate.model.vocabulary;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What lies below what, at any distance. Terms go by their numbers. All that is above a term, and all below, is worked out once
 * and kept in two arrays: comparisons ask for little else.
 */
final class Hierarchy {

    private final Rows above;
    private final Rows below;

    /**
     * The hierarchy of as many terms as there are rows.
     *
     * @param parents what is right above each term
     */
    Hierarchy(int[][] parents) {
        this.above = reach(parents);
        this.below = above.turned();
    }

    boolean isBelow(int term, int above) {
        return this.above.holds(term, above);
    }

    /** Sorted. */
    int[] ancestors(int term) {
        return above.row(term);
    }

    /** Sorted. */
    int[] descendants(int term) {
        return below.row(term);
    }

    /** The most special of those above both, which has most above itself; of several, the first. Negative if there is none. */
    int nearestCommon(int one, int other) {
        int[] itself = withItself(one);
        int[] its = withItself(other);
        int nearest = -1;
        for (int i = 0, j = 0; i < itself.length && j < its.length; ) {
            if (itself[i] < its[j]) {
                i++;
            } else if (itself[i] > its[j]) {
                j++;
            } else {
                nearest = nearest < 0 || above.size(itself[i]) > above.size(nearest) ? itself[i] : nearest;
                i++;
                j++;
            }
        }
        return nearest;
    }

    private int[] withItself(int term) {
        return IntStream.concat(IntStream.of(term), Arrays.stream(above.row(term)))
                .sorted()
                .toArray();
    }

    /** From each term upwards; a circle in the source ends the way, and the term is never above itself. */
    private static Rows reach(int[][] parents) {
        int[] starts = new int[parents.length + 1];
        int[] reached = new int[Math.max(16, parents.length)];
        int[] seenFrom = new int[parents.length];
        int end = 0;
        for (int term = 0; term < parents.length; term++) {
            seenFrom[term] = term + 1;
            int open = end;
            int next = term;
            while (next >= 0) {
                for (int parent : parents[next]) {
                    if (seenFrom[parent] != term + 1) {
                        seenFrom[parent] = term + 1;
                        reached = end == reached.length ? Arrays.copyOf(reached, end * 2) : reached;
                        reached[end++] = parent;
                    }
                }
                next = open < end ? reached[open++] : -1;
            }
            Arrays.sort(reached, starts[term], end);
            starts[term + 1] = end;
        }
        return new Rows(starts, Arrays.copyOf(reached, end));
    }

    /** A sorted row of numbers for each term, one behind the other. */
    private static final class Rows {

        private final int[] starts;
        private final int[] all;

        Rows(int[] starts, int[] all) {
            this.starts = starts;
            this.all = all;
        }

        int size(int term) {
            return starts[term + 1] - starts[term];
        }

        int[] row(int term) {
            return Arrays.copyOfRange(all, starts[term], starts[term + 1]);
        }

        boolean holds(int term, int other) {
            return Arrays.binarySearch(all, starts[term], starts[term + 1], other) >= 0;
        }

        /** For each number the terms in whose rows it is. */
        Rows turned() {
            int terms = starts.length - 1;
            int[] begin = new int[terms + 1];
            for (int each : all) {
                begin[each + 1]++;
            }
            Arrays.parallelPrefix(begin, Integer::sum);
            int[] filled = begin.clone();
            int[] turned = new int[all.length];
            for (int term = 0; term < terms; term++) {
                for (int at = starts[term]; at < starts[term + 1]; at++) {
                    turned[filled[all[at]]++] = term;
                }
            }
            return new Rows(begin, turned);
        }
    }
}
