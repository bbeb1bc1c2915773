package org.exocurate.submission.intake;

import java.util.Optional;
import java.util.UUID;

/**
 * Where review-service says that a submission stands.
 *
 * @param answers which request is answered by it: its name, or {@link #ALL}
 */
public record Standing(UUID submission, SubmissionStatus status, Optional<String> answers) {

    public static final String ALL = "ALL";
}
