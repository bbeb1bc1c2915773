package org.exocurate.submission.progress;

import java.util.Optional;
import java.util.UUID;

import org.exocurate.submission.intake.Submission;

/** Who looks: a contributor sees the own submissions, a curator all. */
public record Viewer(Optional<UUID> person, boolean curator) {

    public boolean owns(Submission submission) {
        return person.filter(submission.contributor()::equals).isPresent();
    }

    boolean maySee(Submission submission) {
        return curator || owns(submission);
    }
}
