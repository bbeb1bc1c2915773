package org.exocurate.submission.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.exocurate.model.event.SubmissionEvent;

/** A step that somebody took with a submission. */
public record Step(long version, SubmissionEvent.Step step, Instant at, UUID by, Optional<String> text) {}
