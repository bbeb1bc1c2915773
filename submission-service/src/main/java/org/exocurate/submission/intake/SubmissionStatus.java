package org.exocurate.submission.intake;

import java.util.Arrays;
import java.util.Optional;

/** Where a submission stands. */
public enum SubmissionStatus {
    SUBMITTED,
    IN_REVIEW,
    CHANGES_REQUESTED,
    PUBLISHED,
    REJECTED,
    WITHDRAWN;

    public static Optional<SubmissionStatus> read(String text) {
        return Arrays.stream(values()).filter(s -> s.name().equals(text)).findFirst();
    }

    /** True while a review may still end one way or another. */
    public boolean isUndecided() {
        return this == SUBMITTED || this == IN_REVIEW || this == CHANGES_REQUESTED;
    }
}
