package org.exocurate.model.event;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What became of a submission in review; on {@link Topics#REVIEWS_CHANGED}, keyed by submission.
 *
 * @param reviewVersion rises by one with every event of the review
 * @param by the random id of the person who did it; null where the system did
 * @param detail the words that go with the step; null where there are none
 * @param item the review as it is now: status, verdict, matches, matchCount, findings, checkedAt, approvalsNeeded, decisions,
 *     comments, and once published accession and version
 */
public record ReviewEvent(
        UUID submission, long reviewVersion, Step step, Instant at, UUID by, String detail, Map<String, Object> item) {

    public static final String TYPE = "org.exocurate.review.changed.v1";

    /** What happened. */
    public enum Step {
        OPENED,
        RECHECKED,
        APPROVAL_GIVEN,
        APPROVAL_FELL,
        APPROVED,
        REJECTED,
        CHANGES_REQUESTED,
        RESUBMITTED,
        WITHDRAWN,
        REQUEST_REFUSED,
        COMMENTED,
        LEASED,
        LEASE_TAKEN_OVER,
        LEASE_GIVEN_BACK
    }

    public ReviewEvent {
        Objects.requireNonNull(submission, "an event names its submission");
        Objects.requireNonNull(step, "an event says what happened");
        Objects.requireNonNull(at, "an event says when");
        item = Collections.unmodifiableMap(new LinkedHashMap<>(item));
    }
}
