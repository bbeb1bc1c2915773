package org.exocurate.review.catalogue;

import java.util.Arrays;

/**
 * The cards of one donor and one recipient, row after row in one array: a check reads them as they lie. They are kept so that those
 * that are often thought of alike follow each other.
 */
final class Drawer {

    static final int ACCESSION = 0;
    static final int SINCE = 1;
    static final int UNTIL = 2;
    static final int CARGO = 3;
    static final int PROCESS = 4;
    static final int CONDITIONS = 5;
    static final int STATES = 6;
    static final int COMPARATOR = 7;
    /** Role, effect and a sketch of its works, packed. */
    static final int REST = 8;
    /** Where its works are among all works. */
    static final int WORKS = 9;

    static final int ROW = 10;

    /** Until when a card stands that has not ended. */
    static final int OPEN = Integer.MAX_VALUE;

    static final int EFFECT_BITS = 6;
    static final int SAYS_BITS = EFFECT_BITS + 2;
    static final int SAYS = (1 << SAYS_BITS) - 1;

    /** So many come before the order is looked to again, */
    private static final int MANY = 64 * ROW;

    /** and this part of those that are there. */
    private static final int GROWN = 32;

    private static final int CARGO_BITS = 12;
    private static final int PROCESS_BITS = 12;

    final int donor;
    final int recipient;
    int[] rows = new int[2 * ROW];
    int end;
    private int inOrder;

    Drawer(int donor, int recipient) {
        this.donor = donor;
        this.recipient = recipient;
    }

    /** Adds a row; says where it begins. */
    int add(int[] row) {
        if (end == rows.length) {
            rows = Arrays.copyOf(rows, rows.length / ROW * 3 / 2 * ROW + ROW);
        }
        System.arraycopy(row, 0, rows, end, ROW);
        end += ROW;
        return end - ROW;
    }

    boolean isOutOfOrder() {
        return end - inOrder > Math.max(MANY, inOrder / GROWN);
    }

    /** Every row may lie elsewhere afterwards. */
    void putInOrder() {
        long[] order = new long[end / ROW];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) order(i * ROW) << Integer.SIZE | i;
        }
        Arrays.sort(order);
        int[] ordered = new int[rows.length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(rows, (int) order[i] * ROW, ordered, i * ROW, ROW);
        }
        rows = ordered;
        inOrder = end;
    }

    /** By what a card says, then by cargo, then by process: most cargos and most processes are thought of alike. */
    private int order(int at) {
        int says = rows[at + REST] & SAYS;
        int cargo = rows[at + CARGO] & ((1 << CARGO_BITS) - 1);
        int process = rows[at + PROCESS] & ((1 << PROCESS_BITS) - 1);
        return (says << CARGO_BITS | cargo) << PROCESS_BITS | process;
    }

    Card card(int at, boolean sharesWork) {
        int says = rows[at + REST] & SAYS;
        return new Card(
                rows[at + ACCESSION],
                donor,
                rows[at + CARGO],
                recipient,
                rows[at + PROCESS],
                rows[at + CONDITIONS],
                rows[at + STATES],
                rows[at + COMPARATOR],
                Roles.role(says >> EFFECT_BITS),
                Effect.read(says & ((1 << EFFECT_BITS) - 1)),
                sharesWork);
    }
}
