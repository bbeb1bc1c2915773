package org.exocurate.review.catalogue;

/** Sorts cards into groups. Cards that say the same effect, and whose words have the same marks, are of one group. */
public interface Grouping {

    int UNWANTED = -1;
    int GROUPS = 64;

    /** The number of the group of a card and all like it, below {@link #GROUPS}. */
    int group(Card card);

    /** True if those of a group's cards that share a work are wanted all, and apart. */
    boolean turnsOnWorks(int group);
}
