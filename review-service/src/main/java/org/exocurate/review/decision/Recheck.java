package org.exocurate.review.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.claim.Target;
import org.exocurate.model.event.ReviewEvent;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.queue.ReviewItem;
import org.exocurate.review.queue.ReviewQueue;
import org.exocurate.review.queue.ReviewStatus;

/** Looks at an item again over what was published, and which words came to mean something else, since it was checked. */
@ApplicationScoped
public class Recheck {

    /** Why an item was judged again: what was published, or became of it. */
    public static final String DATASET_CHANGED = "VERDICT_CHANGED";

    /** Why an approval fell: a match or the target is not what it was, though the verdict says the same of it. */
    private static final String MATCH_CHANGED = "MATCH_CHANGED";

    /** Why an item was judged again: what its words mean. */
    public static final String VOCABULARY_CHANGED = "VOCABULARY_CHANGED";

    /** Why an item was judged again: a notice on a work it cites, or another name of one. */
    public static final String WORK_CHANGED = "WORK_CHANGED";

    /** Why an item was judged again: the rules; an approval by the former ones falls whatever the new ones find. */
    public static final String RULES_CHANGED = "RULES_CHANGED";

    private static final String TARGET_CHANGED = "TARGET_CHANGED";
    private static final List<String> SHOWN = List.of("verdict", "matches", "matchCount", "findings");

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
        if (outdated.isPresent() || judging.isCurrent(item.verdict(), sequence)) {
            return outdated;
        }
        ReviewItem fresh = fresh(item, sequence);
        if (queue.tag(fresh).equals(queue.tag(item))) {
            queue.refresh(fresh);
            return Optional.empty();
        }
        String seen = queue.tag(item);
        String now = queue.tag(changed(item, fresh, DATASET_CHANGED));
        return Optional.of(new Answer.NotNow(Refused.stale(
                "the dataset or the vocabulary has changed what this item is: "
                        + item.verdict().word() + " is now " + fresh.verdict().word(),
                Map.of("verdict", fresh.verdict().word(), "etag", now, "changed", queue.changed(seen, now)))));
    }

    /** Judges an open item again, and tells if there is anything new; approvals fall if what they rest on is not as it was. */
    public void again(ReviewItem item, String why) {
        ReviewItem fresh = fresh(item, dataset.sequence());
        boolean binding = why.equals(RULES_CHANGED) || !queue.tag(fresh).equals(queue.tag(item));
        if (binding) {
            changed(item, fresh, why);
        } else if (shows(fresh).equals(shows(item))) {
            queue.refresh(fresh);
        } else {
            queue.change(
                    fresh, ReviewEvent.Step.RECHECKED, null, fresh.verdict().word());
        }
    }

    private ReviewItem fresh(ReviewItem item, long sequence) {
        return queue.judgedAgain(
                item.with(judging.resolved(item.proposal())), judging.judge(item.proposal(), sequence));
    }

    private ReviewItem changed(ReviewItem item, ReviewItem fresh, String why) {
        boolean saysTheSame = why.equals(DATASET_CHANGED) && shows(fresh).equals(shows(item));
        ReviewItem fallen = queue.letApprovalsFall(item, saysTheSame ? MATCH_CHANGED : why);
        return queue.change(
                fallen.with(fresh.proposal()).with(fresh.verdict()),
                ReviewEvent.Step.RECHECKED,
                null,
                fresh.verdict().word());
    }

    /** What a reader sees of a verdict; numbers that were stored come back in other widths, so by its text. */
    private static String shows(ReviewItem item) {
        return CanonicalJson.of(item.verdict()
                .document()
                .objectNode()
                .<ObjectNode>setAll(item.verdict().document())
                .retain(SHOWN));
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
        return Optional.of(new Answer.NotNow(Refused.conflict(
                "the target has changed since; it is now " + current,
                Map.of("current", current, "changed", dataset.madeSince(target, sequence)))));
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
