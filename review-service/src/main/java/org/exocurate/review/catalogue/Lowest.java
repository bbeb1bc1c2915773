package org.exocurate.review.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Of many cards the few with the lowest accessions, in whatever order they come. No card is made before they are asked for. */
final class Lowest {

    private final int most;

    // By accession, and where its place in the other two is.
    private long[] keys = new long[64];
    private int count;
    private Drawer[] drawers = new Drawer[keys.length];
    private int[] rows = new int[keys.length];
    private int places;

    /** Whoever comes later than this is not among them. */
    private int latest = Integer.MAX_VALUE;

    Lowest(int most) {
        this.most = most;
    }

    void add(Drawer drawer, int at) {
        int accession = drawer.rows[at + Drawer.ACCESSION];
        if (accession >= latest) {
            return;
        }
        if (places == rows.length) {
            drawers = Arrays.copyOf(drawers, 2 * places);
            rows = Arrays.copyOf(rows, 2 * places);
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = (long) accession << Integer.SIZE | places;
        drawers[places] = drawer;
        rows[places++] = at;
        // Twice as many are let come before the later half is put out, so that they are seldom sorted.
        if (most <= Integer.MAX_VALUE / 2 && count >= 2 * most) {
            Arrays.sort(keys, 0, count);
            count = most;
            latest = (int) (keys[most - 1] >>> Integer.SIZE);
        }
    }

    /** They, and up to as many again. */
    List<Card> cards() {
        return IntStream.range(0, count)
                .map(i -> (int) keys[i])
                .mapToObj(place -> drawers[place].card(rows[place], false))
                .toList();
    }
}
