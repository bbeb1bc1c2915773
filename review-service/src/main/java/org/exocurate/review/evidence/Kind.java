package org.exocurate.review.evidence;

/** How a word stands to another, and whether a difference is sure. */
enum Kind {
    SAME,
    NARROWER,
    BROADER,
    /** Different, but by a text that no vocabulary knows. */
    UNSURE,
    DIFFERENT;

    static Kind of(AxisRelation relation) {
        return switch (relation) {
            case SAME -> SAME;
            case NARROWER -> NARROWER;
            case BROADER -> BROADER;
            case DIFFERENT -> DIFFERENT;
        };
    }
}
