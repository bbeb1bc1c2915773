package org.exocurate.model.event;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.exocurate.model.claim.Proposal;

/**
 * What a contributor did with a submission; on {@link Topics#CLAIMS_SUBMITTED}, keyed by submission.
 *
 * @param submissionVersion rises by one with every event of the submission
 * @param by the random id of the person who did it
 * @param proposal what is asked for; null where the step brings none
 * @param text the reason of a withdrawal, the words of a comment; null elsewhere
 * @param previous the rejected submission that this one takes up; null elsewhere
 */
public record SubmissionEvent(
        UUID submission,
        long submissionVersion,
        Step step,
        Instant at,
        UUID by,
        Proposal proposal,
        String text,
        UUID previous) {

    /** What was done. */
    public enum Step {
        SUBMITTED("org.exocurate.submission.submitted.v1"),
        RESUBMITTED("org.exocurate.submission.resubmitted.v1"),
        WITHDRAWAL_REQUESTED("org.exocurate.submission.withdrawal-requested.v1"),
        COMMENTED("org.exocurate.submission.commented.v1");

        private final String eventType;

        Step(String eventType) {
            this.eventType = eventType;
        }

        /** The CloudEvents type. */
        public String eventType() {
            return eventType;
        }
    }

    public SubmissionEvent {
        Objects.requireNonNull(submission, "an event names its submission");
        Objects.requireNonNull(step, "an event says what was done");
        Objects.requireNonNull(at, "an event says when");
        Objects.requireNonNull(by, "an event says by whom");
        boolean bringsProposal = step == Step.SUBMITTED || step == Step.RESUBMITTED;
        if (bringsProposal != (proposal != null)) {
            throw new IllegalArgumentException(step + (bringsProposal ? " brings a proposal" : " brings no proposal"));
        }
    }
}
