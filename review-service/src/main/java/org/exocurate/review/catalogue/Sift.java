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
    private final byte[] conditions;
    private final byte[] states;

    /** Many runs look like the one before. */
    private int lastLook = NONE;

    private byte[] lastGroups;

    private final Tally[] tallies = new Tally[Grouping.GROUPS];

    Sift(Sorting sorting, Alike alike, long asOf, long but, Works works, int most, Grouping grouping) {
        this.known = alike;
        this.alike = alike;
        this.sorting = sorting;
        this.cargos = sorting.of(Trait.CARGO);
        this.processes = sorting.of(Trait.PROCESS);
        this.comparators = sorting.of(Trait.COMPARATOR);
        this.conditions = sorting.of(Trait.CONDITIONS);
        this.states = sorting.of(Trait.STATES);
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
        int[] runs = drawer.runs();
        int inOrder = runs[runs.length - 1];
        for (int run = 0; run < runs.length - 1; run++) {
            through(drawer, ends, runs[run], runs[run + 1], allWorks, ended);
        }
        for (int place = inOrder; place < drawer.count(); place++) {
            through(drawer, ends, place, place + 1, allWorks, ended);
        }
    }

    private void through(Drawer drawer, int ends, int from, int to, int[] allWorks, Map<Integer, Integer> ended) {
        int look = look(drawer, from, ends);
        if (look >= 0) {
            if (look != lastLook) {
                lastGroups = groups(look);
                lastLook = look;
            }
            through(drawer, from, to, lastGroups, allWorks, ended);
        }
    }

    /** How the cards of a run look but for their conditions and states; below 0 if they are unwanted. */
    private int look(Drawer drawer, int place, int ends) {
        int cargo = mark(cargos, drawer.get(Drawer.CARGO, place));
        if (cargo < 0) {
            return cargo;
        }
        int process = mark(processes, drawer.get(Drawer.PROCESS, place));
        int comparator = mark(comparators, drawer.get(Drawer.COMPARATOR, place));
        int marks = ((ends << MARK_BITS | cargo) << MARK_BITS | process) << MARK_BITS | comparator;
        return marks << Drawer.SAYS_BITS | drawer.says(place);
    }

    /** A word that came after the words were sorted is one of later changes. */
    private static int mark(byte[] marks, int word) {
        return word < marks.length ? marks[word] : Sorting.UNWANTED;
    }

    private void through(Drawer drawer, int from, int to, byte[] groups, int[] allWorks, Map<Integer, Integer> ended) {
        int[] cells = drawer.cells();
        boolean someAreLeftOut = but != 0 || !ended.isEmpty();
        int since = drawer.start(Drawer.SINCE);
        int until = drawer.start(Drawer.UNTIL);
        int condition = drawer.start(Drawer.CONDITIONS);
        int state = drawer.start(Drawer.STATES);
        for (int place = from; place < to; place++) {
            // First, as cards of later changes may have words that were not sorted.
            if (cells[since + place] > asOf || cells[until + place] <= asOf) {
                continue;
            }
            int looks = Alike.place(conditions[cells[condition + place]], states[cells[state + place]]);
            if (looks < 0) {
                continue;
            }
            int group = groups[looks];
            if (group == Alike.UNKNOWN) {
                group = grouping.group(drawer.card(place, false));
                groups[looks] = (byte) group;
            }
            if (group >= 0 && !(someAreLeftOut && isLeftOut(drawer.get(Drawer.ACCESSION, place), ended))) {
                take(group, drawer, place, allWorks);
            }
        }
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

    private boolean isLeftOut(int accession, Map<Integer, Integer> ended) {
        return accession == but || ended.getOrDefault(accession, Drawer.OPEN) <= asOf;
    }

    private void take(int group, Drawer drawer, int place, int[] allWorks) {
        Tally tally = tallies[group];
        if (tally == null) {
            tally = new Tally(most, grouping.turnsOnWorks(group));
            tallies[group] = tally;
        }
        boolean shares =
                tally.turnsOnWorks && works.any(drawer.sketch(place), allWorks, drawer.get(Drawer.WORKS, place));
        tally.take(drawer, place, shares);
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

        void take(Drawer drawer, int place, boolean shares) {
            cards++;
            if (shares) {
                sharing.add(drawer.card(place, true));
            } else {
                first.add(drawer, place);
            }
        }

        Group group(int number) {
            return new Group(number, cards, first.cards(), sharing);
        }
    }
}
