package org.exocurate.review.catalogue;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Works asked for. Their digests are shortened: that a card has one of them is a guess, and the claims themselves tell. */
final class Works {

    private final int[] sought;

    Works(long[] digests) {
        sought = LongStream.of(digests)
                .mapToInt(Works::shortened)
                .sorted()
                .distinct()
                .toArray();
    }

    static int shortened(long digest) {
        return (int) digest;
    }

    /** True if one of so many from a place on is among these. */
    boolean any(int[] all, int from, int count) {
        if (sought.length == 0) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if (Arrays.binarySearch(sought, all[i]) >= 0) {
                return true;
            }
        }
        return false;
    }
}
