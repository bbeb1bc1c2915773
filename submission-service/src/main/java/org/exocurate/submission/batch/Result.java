package org.exocurate.submission.batch;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.exocurate.plumbing.http.Problem;
import org.exocurate.submission.intake.SubmissionStatus;

/** What became of one line. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"line", "id", "status", "problem"})
record Result(long line, Optional<UUID> id, Optional<SubmissionStatus> status, Optional<Problem> problem) {

    static Result stored(BatchLine line, UUID id) {
        return new Result(line.number(), Optional.of(id), Optional.of(SubmissionStatus.SUBMITTED), Optional.empty());
    }

    static Result refused(BatchLine line, Problem why) {
        return new Result(line.number(), Optional.empty(), Optional.empty(), Optional.of(why));
    }
}
