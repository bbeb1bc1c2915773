package org.exocurate.submission.intake;

import java.util.List;
import java.util.UUID;

/**
 * Where review-service says that a submission stands.
 *
 * @param answers what it answered on the way there, in order
 */
public record Standing(UUID submission, SubmissionStatus status, List<RequestAnswer> answers) {

    public Standing {
        answers = List.copyOf(answers);
    }
}
