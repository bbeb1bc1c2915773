package org.exocurate.review.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Proposal;
import org.exocurate.model.event.ReviewEvent;
import org.exocurate.model.event.SubmissionEvent;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.decision.Judging;
import org.exocurate.review.queue.ReviewItem;
import org.exocurate.review.queue.ReviewQueue;
import org.exocurate.review.queue.ReviewStatus;
import org.exocurate.review.recheck.Rechecks;
import org.exocurate.review.vocabulary.Vocabularies;

/** What a contributor's step means for the review; the first to commit wins, the loser reads it in the history. */
@ApplicationScoped
class Submissions {

    /** So many are opened together: a verdict names fifty claims, and its event is written beside it. */
    private static final int TOGETHER = 25;

    private final ReviewQueue queue;
    private final Judging judging;
    private final Dataset dataset;
    private final Rechecks rechecks;
    private final Vocabularies vocabularies;

    Submissions(ReviewQueue queue, Judging judging, Dataset dataset, Rechecks rechecks, Vocabularies vocabularies) {
        this.queue = queue;
        this.judging = judging;
        this.dataset = dataset;
        this.rechecks = rechecks;
        this.vocabularies = vocabularies;
    }

    /**
     * Runs of new submissions are opened together; what follows on an item comes after its opening. No other vocabulary comes into
     * force before they are all stored, so whoever looks for items judged by a former one finds them.
     */
    void take(List<SubmissionEvent> events) {
        rechecks.beforeItemsOpen();
        vocabularies.hold();
        List<ReviewItem> opened = new ArrayList<>();
        for (SubmissionEvent event : events) {
            if (event.step() == SubmissionEvent.Step.SUBMITTED) {
                opened.add(item(event));
                if (opened.size() == TOGETHER) {
                    open(opened);
                }
            } else {
                open(opened);
                follow(event);
            }
        }
        open(opened);
    }

    private void open(List<ReviewItem> opened) {
        if (!opened.isEmpty()) {
            queue.open(opened);
            opened.clear();
        }
    }

    private void follow(SubmissionEvent event) {
        ReviewItem item = queue.lock(event.submission())
                .orElseThrow(() -> new IllegalStateException("no item for " + event.submission() + " yet"));
        switch (event.step()) {
            case RESUBMITTED -> resubmit(item, event);
            case WITHDRAWAL_REQUESTED -> withdraw(item, event);
            default -> queue.comment(item, event.by(), event.text());
        }
    }

    private ReviewItem item(SubmissionEvent event) {
        Proposal proposal = judging.resolved(event.proposal());
        return new ReviewItem(
                event.submission(),
                ReviewStatus.OPEN,
                proposal,
                event.by(),
                Optional.ofNullable(event.previous()),
                event.submissionVersion(),
                1,
                event.at(),
                judging.judge(proposal, dataset.sequence()),
                Optional.empty(),
                Optional.empty());
    }

    private void resubmit(ReviewItem item, SubmissionEvent event) {
        if (item.status() != ReviewStatus.CHANGES_REQUESTED) {
            refuse(item, event, "resubmission");
            return;
        }
        ReviewItem fallen = queue.letApprovalsFall(item, "CLAIM_CHANGED");
        queue.change(
                fallen.resubmitted(judging.resolved(event.proposal()), event.submissionVersion())
                        .with(judging.judge(event.proposal(), dataset.sequence())),
                ReviewEvent.Step.RESUBMITTED,
                event.by(),
                null);
    }

    private void withdraw(ReviewItem item, SubmissionEvent event) {
        if (!item.status().isPending()) {
            refuse(item, event, "withdrawal");
            return;
        }
        ReviewItem fallen = queue.letApprovalsFall(item, "WITHDRAWN");
        queue.change(fallen.with(ReviewStatus.WITHDRAWN), ReviewEvent.Step.WITHDRAWN, event.by(), event.text());
    }

    private void refuse(ReviewItem item, SubmissionEvent event, String what) {
        queue.change(item, ReviewEvent.Step.REQUEST_REFUSED, event.by(), what + " came after " + item.status());
    }
}
