package org.exocurate.review.catalogue;

import java.util.Arrays;

/**
 * The cards of one donor and one recipient, field by field in one array: a check reads of most cards only a few fields, as they lie.
 * Cards that are thought of alike but for their conditions and states are kept next to each other, as runs.
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

    static final int VERSION = 10;

    static final int FIELDS = 11;

    /** Until when a card stands that has not ended. */
    static final int OPEN = Integer.MAX_VALUE;

    static final int EFFECT_BITS = 6;
    static final int SAYS_BITS = EFFECT_BITS + 2;
    private static final int SAYS = (1 << SAYS_BITS) - 1;

    /** So many come before the order is looked to again, */
    private static final int MANY = 64;

    /** and this part of those that are there. */
    private static final int GROWN = 32;

    private static final int CARGO_BITS = 12;
    private static final int PROCESS_BITS = 12;
    private static final int COMPARATOR_BITS = 6;
    private static final int PLACE_BITS = Long.SIZE - 1 - CARGO_BITS - SAYS_BITS - PROCESS_BITS - COMPARATOR_BITS;

    final int donor;
    final int recipient;

    private int room = 2;
    private int[] cells = new int[FIELDS * room];
    private int count;

    private int[] runs = {0};

    Drawer(int donor, int recipient) {
        this.donor = donor;
        this.recipient = recipient;
    }

    int count() {
        return count;
    }

    /** All fields of all cards: that of a card is at its place after the {@link #start} of the field. */
    int[] cells() {
        return cells;
    }

    int start(int field) {
        return field * room;
    }

    int get(int field, int place) {
        return cells[field * room + place];
    }

    /** Says that a card stands until a change. */
    void end(int place, int until) {
        cells[UNTIL * room + place] = until;
    }

    /** Adds a card by its fields; says at which place. */
    int add(int[] card) {
        if (count == room) {
            move(room * 3 / 2 + 1);
        }
        for (int field = 0; field < FIELDS; field++) {
            cells[field * room + count] = card[field];
        }
        return count++;
    }

    private void move(int more) {
        int[] moved = new int[FIELDS * more];
        for (int field = 0; field < FIELDS; field++) {
            System.arraycopy(cells, field * room, moved, field * more, count);
        }
        cells = moved;
        room = more;
    }

    boolean isOutOfOrder() {
        int inOrder = runs[runs.length - 1];
        return count - inOrder > Math.max(MANY, inOrder / GROWN);
    }

    /** Every card may lie elsewhere afterwards. */
    void putInOrder() {
        long[] order = new long[count];
        for (int place = 0; place < count; place++) {
            order[place] = order(place) << PLACE_BITS | place;
        }
        Arrays.sort(order);
        int[] ordered = new int[cells.length];
        for (int field = 0; field < FIELDS; field++) {
            int start = field * room;
            for (int place = 0; place < count; place++) {
                ordered[start + place] = cells[start + (int) (order[place] & ((1L << PLACE_BITS) - 1))];
            }
        }
        cells = ordered;
        runs = found();
    }

    /** By cargo, then by what a card says, by process and by comparator; large numbers are cut off, which only makes shorter runs. */
    private long order(int place) {
        long order = cut(get(CARGO, place), CARGO_BITS) << SAYS_BITS | says(place);
        order = order << PROCESS_BITS | cut(get(PROCESS, place), PROCESS_BITS);
        return order << COMPARATOR_BITS | cut(get(COMPARATOR, place), COMPARATOR_BITS);
    }

    private static long cut(int number, int bits) {
        return number & ((1 << bits) - 1);
    }

    private int[] found() {
        int[] begun = new int[count + 1];
        int many = 0;
        for (int place = 0; place < count; place++) {
            if (place == 0 || !isLikeTheOneBefore(place)) {
                begun[many++] = place;
            }
        }
        begun[many++] = count;
        return Arrays.copyOf(begun, many);
    }

    private boolean isLikeTheOneBefore(int place) {
        return get(CARGO, place) == get(CARGO, place - 1)
                && says(place) == says(place - 1)
                && get(PROCESS, place) == get(PROCESS, place - 1)
                && get(COMPARATOR, place) == get(COMPARATOR, place - 1);
    }

    /** Where each run begins of the cards that are in order, and where the last ends; whatever came since lies behind. */
    int[] runs() {
        return runs;
    }

    /** Role and effect. */
    int says(int place) {
        return get(REST, place) & SAYS;
    }

    /** What {@link Works#any} wants first. */
    int sketch(int place) {
        return get(REST, place) >>> SAYS_BITS;
    }

    Card card(int place, boolean sharesWork) {
        int says = says(place);
        return new Card(
                get(ACCESSION, place),
                get(VERSION, place),
                donor,
                get(CARGO, place),
                recipient,
                get(PROCESS, place),
                get(CONDITIONS, place),
                get(STATES, place),
                get(COMPARATOR, place),
                Roles.role(says >> EFFECT_BITS),
                Effect.read(says & ((1 << EFFECT_BITS) - 1)),
                sharesWork);
    }
}
