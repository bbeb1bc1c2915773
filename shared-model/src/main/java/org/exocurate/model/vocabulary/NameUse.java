package org.exocurate.model.vocabulary;

/** How a term goes by a name, in the order in which a name is looked up. Kept with the number of the term in one int. */
enum NameUse {
    /** The label; of a miRNA the mature name of today in human, mouse or rat. */
    CURRENT(0),
    STEM_LOOP(1),
    /** A synonym; of a miRNA a name of former releases. */
    OLDER(2),
    /** A miRNA's name, mature or stem-loop, in other species. */
    ELSEWHERE(3),
    /** A miRNA's name of former releases in other species. */
    OLDER_ELSEWHERE(4),
    /** A name of a term that was given up. */
    RETIRED(5),
    /** The id itself. */
    ID(6),
    /** An id that means the same thing. */
    SAME_ID(7),
    /** An id that was given up. */
    RETIRED_ID(8);

    private static final int BITS = 4;
    private static final NameUse[] ALL = values();
    private static final NameUse[] NAMES = {CURRENT, STEM_LOOP, OLDER, ELSEWHERE, OLDER_ELSEWHERE, RETIRED};

    /** Its place in {@link #ALL}, kept in the lower bits. */
    private final int number;

    NameUse(int number) {
        this.number = number;
    }

    /** The ways of going by a name that is no id. */
    static NameUse[] names() {
        return NAMES.clone();
    }

    int by(int term) {
        return (term << BITS) | number;
    }

    static int term(int use) {
        return use >>> BITS;
    }

    static NameUse of(int use) {
        return ALL[use & ((1 << BITS) - 1)];
    }

    boolean isId() {
        return compareTo(ID) >= 0;
    }
}
