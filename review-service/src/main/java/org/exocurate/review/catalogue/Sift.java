package org.exocurate.review.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One walk through the cards that may be wanted. What is decided is decided once for all cards that look alike. */
final class Sift {

    private static final int MARK_BITS = 4;
    private static final int NONE = -1;

    private final Sorting sorting;
    private final int asOf;
    private final int but;
    private final Works works;
    private final int most;
    private final Grouping grouping;
    private final Alike known;
    /** What is known, and what was decided here. */
    private Alike alike;

    private final byte[] cargos;
    private final byte[] processes;
    private final byte[] comparators;

    private final Tally[] tallies = new Tally[Grouping.GROUPS];

    Sift(Sorting sorting, Alike alike, long asOf, long but, Works works, int most, Grouping grouping) {
        this.known = alike;
        this.alike = alike;
        this.sorting = sorting;
        this.cargos = sorting.of(Trait.CARGO);
        this.processes = sorting.of(Trait.PROCESS);
        this.comparators = sorting.of(Trait.COMPARATOR);
        this.asOf = (int) Math.min(asOf, Drawer.OPEN - 1L);
        this.but = Math.toIntExact(but);
        this.works = works;
        this.most = most;
        this.grouping = grouping;
    }

    /** Looks through a box; of some claims the cards there have ended at a change, which the box does not know. */
    void through(CardBox box, Map<Integer, Integer> ended) {
        byte[] donors = sorting.of(Trait.DONOR);
        byte[] recipients = sorting.of(Trait.RECIPIENT);
        for (Drawer drawer : box.of(donors, recipients)) {
            through(drawer, donors[drawer.donor] << MARK_BITS | recipients[drawer.recipient], box.works(), ended);
        }
    }

    private void through(Drawer drawer, int ends, int[] allWorks, Map<Integer, Integer> ended) {
        byte[] conditions = sorting.of(Trait.CONDITIONS);
        byte[] states = sorting.of(Trait.STATES);
        int[] rows = drawer.rows;
        int last = NONE;
        byte[] groups = null;
        for (int at = 0; at < drawer.end; at += Drawer.ROW) {
            // First, as cards of later changes may have words that were not sorted.
            if (rows[at + Drawer.SINCE] > asOf || rows[at + Drawer.UNTIL] <= asOf) {
                continue;
            }
            int look = look(rows, at, ends);
            if (look < 0) {
                continue;
            }
            if (look != last) {
                groups = groups(look);
                last = look;
            }
            int place = Alike.place(conditions[rows[at + Drawer.CONDITIONS]], states[rows[at + Drawer.STATES]]);
            if (place < 0) {
                continue;
            }
            int group = groups[place];
            if (group == Alike.UNKNOWN) {
                group = grouping.group(drawer.card(at, false));
                groups[place] = (byte) group;
            }
            if (group >= 0 && rows[at + Drawer.ACCESSION] != but && !hasEnded(rows[at + Drawer.ACCESSION], ended)) {
                take(group, drawer, at, allWorks);
            }
        }
    }

    /** How a card looks but for its conditions and states; below 0 if it is unwanted. */
    private int look(int[] rows, int at, int ends) {
        int cargo = cargos[rows[at + Drawer.CARGO]];
        int process = processes[rows[at + Drawer.PROCESS]];
        int comparator = comparators[rows[at + Drawer.COMPARATOR]];
        int marks = ((ends << MARK_BITS | cargo) << MARK_BITS | process) << MARK_BITS | comparator;
        return marks << Drawer.SAYS_BITS | (rows[at + Drawer.REST] & Drawer.SAYS);
    }

    private byte[] groups(int look) {
        byte[] groups = alike.groups(look);
        return groups == null ? add(look) : groups;
    }

    /** Others may be reading what was known. */
    private byte[] add(int look) {
        if (alike == known) {
            alike = known.copy();
        }
        return alike.add(look);
    }

    Alike alike() {
        return alike;
    }

    private boolean hasEnded(int accession, Map<Integer, Integer> ended) {
        return !ended.isEmpty() && ended.getOrDefault(accession, Drawer.OPEN) <= asOf;
    }

    private void take(int group, Drawer drawer, int at, int[] allWorks) {
        Tally tally = tallies[group];
        if (tally == null) {
            tally = new Tally(most, grouping.turnsOnWorks(group));
            tallies[group] = tally;
        }
        int sketch = drawer.rows[at + Drawer.REST] >>> Drawer.SAYS_BITS;
        tally.take(drawer, at, tally.turnsOnWorks && works.any(sketch, allWorks, drawer.rows[at + Drawer.WORKS]));
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int number = 0; number < tallies.length; number++) {
            if (tallies[number] != null) {
                groups.add(tallies[number].group(number));
            }
        }
        return groups;
    }

    /** What a group has so far. */
    private static final class Tally {

        private final boolean turnsOnWorks;
        private final Lowest first;
        private final List<Card> sharing = new ArrayList<>();
        private long cards;

        Tally(int most, boolean turnsOnWorks) {
            this.first = new Lowest(most);
            this.turnsOnWorks = turnsOnWorks;
        }

        void take(Drawer drawer, int at, boolean shares) {
            cards++;
            if (shares) {
                sharing.add(drawer.card(at, true));
            } else {
                first.add(drawer, at);
            }
        }

        Group group(int number) {
            return new Group(number, cards, first.cards(), sharing);
        }
    }
}
