package org.exocurate.submission.progress;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.submission.intake.RequestAnswer;
import org.exocurate.submission.intake.SubmissionStatus;

/**
 * What became of a submission in review, as told.
 *
 * @param step a word, not an enum: a step that a later review-service adds is shown as it is
 * @param item the review as it is since
 */
record ReviewNews(
        UUID submission,
        long reviewVersion,
        String step,
        Instant at,
        Optional<UUID> by,
        Optional<String> detail,
        SubmissionStatus status,
        ObjectNode item) {

    /** What this step answers to a request of the contributor. */
    Optional<RequestAnswer> answer() {
        return switch (step) {
            case "WITHDRAWN" -> Optional.of(RequestAnswer.WITHDRAWN);
            case "RESUBMITTED" -> Optional.of(RequestAnswer.RESUBMITTED);
            case "REQUEST_REFUSED" -> Optional.of(RequestAnswer.REFUSED);
            default -> Optional.empty();
        };
    }
}
