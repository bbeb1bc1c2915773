package org.exocurate.review.evidence;

/** How one claim stands to another on one axis. */
public enum AxisRelation {
    SAME,
    /** Below the other, or stated where the other leaves it open. */
    NARROWER,
    BROADER,
    DIFFERENT;

    /** The same seen from the other claim. */
    AxisRelation mirror() {
        return switch (this) {
            case NARROWER -> BROADER;
            case BROADER -> NARROWER;
            default -> this;
        };
    }

    boolean isComparable() {
        return this != DIFFERENT;
    }
}
