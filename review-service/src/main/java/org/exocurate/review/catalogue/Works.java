package org.exocurate.review.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Works asked for. Their digests are shortened: that a card has one of them is a guess, and the claims themselves tell. */
final class Works {

    private static final int SKETCH_BITS = 16;

    private final int[] sought;
    private final int sketch;

    Works(long[] digests) {
        sought = LongStream.of(digests)
                .mapToInt(Works::shortened)
                .sorted()
                .distinct()
                .toArray();
        sketch = sketch(IntStream.of(sought));
    }

    static int shortened(long digest) {
        return (int) digest;
    }

    /** A bit for each work, which others may have too: where two sketches have none in common, they share no work. */
    static int sketch(Collection<Long> digests) {
        return sketch(digests.stream().mapToInt(Works::shortened));
    }

    private static int sketch(IntStream works) {
        return works.map(work -> 1 << (work & (SKETCH_BITS - 1))).reduce(0, (one, other) -> one | other);
    }

    /** True if one of those of a card is among these: so many as the number at a place says, which they follow. */
    boolean any(int itsSketch, int[] all, int at) {
        if ((sketch & itsSketch) == 0) {
            return false;
        }
        for (int i = at + 1; i <= at + all[at]; i++) {
            if (Arrays.binarySearch(sought, all[i]) >= 0) {
                return true;
            }
        }
        return false;
    }
}
