package org.exocurate.submission.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.exocurate.model.event.SubmissionEvent;
import org.exocurate.submission.intake.Step;
import org.exocurate.submission.intake.Submissions;

/** Every step of a submission on both sides, in order. */
@ApplicationScoped
class History {

    /** One step: what happened, when, by whom, and the words that go with it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(String step, Instant at, String by, Optional<String> detail) {}

    private final Submissions submissions;
    private final ReviewStepTable reviews;

    History(Submissions submissions, ReviewStepTable reviews) {
        this.submissions = submissions;
        this.reviews = reviews;
    }

    List<Entry> of(UUID submission) {
        List<Step> own = submissions.steps(submission);
        List<Entry> theirs = reviews.of(submission).stream()
                .filter(step -> !isEcho(step, own))
                .map(History::entry)
                .toList();
        return merged(own.stream().map(History::entry).toList(), theirs);
    }

    /** By time, but each side in its own order and the submission first: the two clocks may differ. */
    private static List<Entry> merged(List<Entry> own, List<Entry> theirs) {
        List<Entry> all = new ArrayList<>();
        int next = 0;
        for (Entry entry : own) {
            while (!all.isEmpty()
                    && next < theirs.size()
                    && theirs.get(next).at().isBefore(entry.at())) {
                all.add(theirs.get(next++));
            }
            all.add(entry);
        }
        all.addAll(theirs.subList(next, theirs.size()));
        return all;
    }

    /** The review tells again what was said here. */
    private static boolean isEcho(ReviewStepTable.ReviewStep told, List<Step> own) {
        return told.step().equals(SubmissionEvent.Step.COMMENTED.name())
                && own.stream()
                        .anyMatch(step -> told.by().filter(step.by()::equals).isPresent()
                                && step.text().equals(told.detail()));
    }

    private static Entry entry(Step step) {
        return new Entry(step.step().name(), step.at(), step.by().toString(), step.text());
    }

    private static Entry entry(ReviewStepTable.ReviewStep step) {
        return new Entry(step.step(), step.at(), step.by().map(UUID::toString).orElse("system"), step.detail());
    }
}
