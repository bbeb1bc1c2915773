package org.exocurate.review.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Of many cards the few with the lowest accessions, in whatever order they come. No card is made before they are asked for. */
final class Lowest {

    private final int most;

    private int[] accessions = new int[64];
    private Drawer[] drawers = new Drawer[accessions.length];
    private int[] places = new int[accessions.length];
    private int count;

    /** Once there are as many as may be: which of them goes when an earlier one comes. */
    private int last;

    private int latest = Integer.MAX_VALUE;

    Lowest(int most) {
        this.most = most;
    }

    void add(Drawer drawer, int place) {
        int accession = drawer.get(Drawer.ACCESSION, place);
        if (accession >= latest) {
            return;
        }
        int at = count < most ? count++ : last;
        if (at == accessions.length) {
            accessions = Arrays.copyOf(accessions, 2 * at);
            drawers = Arrays.copyOf(drawers, 2 * at);
            places = Arrays.copyOf(places, 2 * at);
        }
        accessions[at] = accession;
        drawers[at] = drawer;
        places[at] = place;
        if (count == most) {
            findLast();
        }
    }

    /** They are few, and the later one comes the seldomer it is among them. */
    private void findLast() {
        last = 0;
        for (int i = 1; i < count; i++) {
            if (accessions[i] > accessions[last]) {
                last = i;
            }
        }
        latest = accessions[last];
    }

    /** They, in any order. */
    List<Card> cards() {
        return IntStream.range(0, count)
                .mapToObj(i -> drawers[i].card(places[i], false))
                .toList();
    }
}
