package org.exocurate.review.decision;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.claim.Target;
import org.exocurate.model.event.ReviewEvent;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.queue.ReviewItem;
import org.exocurate.review.queue.ReviewQueue;
import org.exocurate.review.queue.ReviewStatus;

/** Looks at an item again over what was published, and which words came to mean something else, since it was checked. */
@ApplicationScoped
class Recheck {

    private static final String TARGET_CHANGED = "TARGET_CHANGED";

    private final ReviewQueue queue;
    private final Judging judging;
    private final Dataset dataset;

    Recheck(ReviewQueue queue, Judging judging, Dataset dataset) {
        this.queue = queue;
        this.judging = judging;
        this.dataset = dataset;
    }

    /** If the dataset has overtaken what the curator saw, the item is updated and nothing decided. */
    Optional<Answer> overtaken(ReviewItem item, long sequence) {
        Optional<Answer> outdated = outdatedTarget(item, sequence);
        if (outdated.isPresent() || judging.isFresh(item.verdict(), sequence)) {
            return outdated;
        }
        Proposal proposal = judging.resolved(item.proposal());
        ReviewItem fresh = item.with(proposal).with(judging.judge(proposal, sequence));
        if (queue.tag(fresh).equals(queue.tag(item))) {
            queue.refresh(fresh);
            return Optional.empty();
        }
        ReviewItem fallen = queue.letApprovalsFall(item, "VERDICT_CHANGED");
        ReviewItem updated = queue.change(
                fallen.with(proposal).with(fresh.verdict()),
                ReviewEvent.Step.RECHECKED,
                null,
                fresh.verdict().word());
        return Optional.of(new Answer.NotNow(Refused.stale(
                "the dataset or the vocabulary has changed what this item is: "
                        + item.verdict().word() + " is now " + fresh.verdict().word(),
                Map.of("verdict", fresh.verdict().word(), "etag", queue.tag(updated)))));
    }

    private Optional<Answer> outdatedTarget(ReviewItem item, long sequence) {
        if (item.proposal().kind() == ProposalKind.ADD) {
            return Optional.empty();
        }
        Target target = item.proposal().target();
        Optional<PublishedClaim> now = dataset.claim(target.accession(), sequence);
        if (now.filter(claim -> claim.isLive() && claim.version() == target.version())
                .isPresent()) {
            return Optional.empty();
        }
        ReviewItem fallen = queue.letApprovalsFall(item, "TARGET_CHANGED");
        queue.change(
                fallen.with(ReviewStatus.CHANGES_REQUESTED),
                ReviewEvent.Step.CHANGES_REQUESTED,
                null,
                "TARGET_CHANGED");
        String current =
                now.map(claim -> claim.accession() + "." + claim.version()).orElse("none");
        return Optional.of(new Answer.NotNow(
                Refused.conflict("the target has changed since; it is now " + current, Map.of("current", current))));
    }

    /** A claim has a new version: what is open on an older one goes back to its contributor. */
    void targetChanged(Accession claim, UUID cause) {
        queue.lockOpenOn(claim).stream()
                .filter(item -> !item.id().equals(cause))
                .forEach(this::sendBack);
    }

    private void sendBack(ReviewItem item) {
        ReviewItem fallen = queue.letApprovalsFall(item, TARGET_CHANGED);
        queue.change(
                fallen.with(ReviewStatus.CHANGES_REQUESTED), ReviewEvent.Step.CHANGES_REQUESTED, null, TARGET_CHANGED);
    }
}
