package org.exocurate.review.evidence;

/** How a word stands to another, and whether a difference is sure. */
enum Kind {
    SAME(0),
    NARROWER(1),
    BROADER(2),
    /** Different, but by a text that no vocabulary knows. */
    UNSURE(3),
    DIFFERENT(4);

    /** How many there are. */
    static final int MARKS = 5;

    /** A number of its own, below {@link #MARKS}. */
    final int mark;

    Kind(int mark) {
        this.mark = mark;
    }

    static Kind of(AxisRelation relation) {
        return switch (relation) {
            case SAME -> SAME;
            case NARROWER -> NARROWER;
            case BROADER -> BROADER;
            case DIFFERENT -> DIFFERENT;
        };
    }
}
