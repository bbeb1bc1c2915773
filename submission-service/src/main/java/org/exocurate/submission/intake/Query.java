package org.exocurate.submission.intake;

import java.util.Optional;
import java.util.UUID;

/** Which submissions a list holds, the newest first: whose, in which status, after which. */
public record Query(Optional<UUID> contributor, Optional<SubmissionStatus> status, Optional<UUID> after, int limit) {}
