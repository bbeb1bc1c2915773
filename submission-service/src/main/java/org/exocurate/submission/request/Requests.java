package org.exocurate.submission.request;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.model.claim.Proposal;
import org.exocurate.model.event.SubmissionEvent;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.submission.intake.Answer;
import org.exocurate.submission.intake.Answers;
import org.exocurate.submission.intake.Asked;
import org.exocurate.submission.intake.Draft;
import org.exocurate.submission.intake.Submission;
import org.exocurate.submission.intake.SubmissionStatus;
import org.exocurate.submission.intake.Submissions;
import org.exocurate.submission.progress.Progress;

/** Stores what is asked and tells it on. Review-service decides; until it does, the answer shows the present status. */
@ApplicationScoped
class Requests {

    private final Submissions submissions;
    private final Answers answers;
    private final Progress progress;

    Requests(Submissions submissions, Answers answers, Progress progress) {
        this.submissions = submissions;
        this.answers = answers;
        this.progress = progress;
    }

    @Transactional
    Answer withdraw(Asked asked, UUID id, String reason) {
        Submission held = submissions.hold(id);
        return answers.once(asked, at -> {
            require(held.status().isUndecided(), held, "withdrawn");
            return shown(step(held, SubmissionEvent.Step.WITHDRAWAL_REQUESTED, at, asked, Optional.empty(), reason));
        });
    }

    @Transactional
    Answer comment(Asked asked, UUID id, String text) {
        Submission held = submissions.hold(id);
        return answers.once(
                asked, at -> shown(step(held, SubmissionEvent.Step.COMMENTED, at, asked, Optional.empty(), text)));
    }

    /** The same submission goes on where changes were asked for; after a rejection a new one takes it up. */
    @Transactional
    Answer resubmit(Asked asked, UUID id, Proposal proposal) {
        Submission held = submissions.hold(id);
        return answers.once(asked, at -> {
            if (held.status() == SubmissionStatus.REJECTED) {
                return Answer.created(submissions.store(asked.person(), at, Draft.takingUp(id, proposal)));
            }
            require(held.status() == SubmissionStatus.CHANGES_REQUESTED, held, "resubmitted");
            submissions.requireCurrent(proposal);
            return shown(step(held, SubmissionEvent.Step.RESUBMITTED, at, asked, Optional.of(proposal), null));
        });
    }

    private Submission step(
            Submission held,
            SubmissionEvent.Step step,
            Instant at,
            Asked asked,
            Optional<Proposal> proposal,
            String text) {
        return submissions.step(held, step, at, asked.person(), proposal, text);
    }

    private Answer shown(Submission submission) {
        return Answer.ok(progress.shown(submission));
    }

    private static void require(boolean legal, Submission submission, String what) {
        if (!legal) {
            throw Refused.conflict("a submission that is " + submission.status() + " cannot be " + what);
        }
    }
}
