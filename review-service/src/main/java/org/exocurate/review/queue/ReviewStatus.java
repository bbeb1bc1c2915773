package org.exocurate.review.queue;

/** Where a review stands. */
public enum ReviewStatus {
    OPEN,
    CHANGES_REQUESTED,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    /** True while nothing final has been decided. */
    public boolean isPending() {
        return this == OPEN || this == CHANGES_REQUESTED;
    }
}
