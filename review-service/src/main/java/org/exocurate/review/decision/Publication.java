package org.exocurate.review.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.Target;
import org.exocurate.review.dataset.Applied;
import org.exocurate.review.dataset.Approval;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.evidence.EvidenceCheck;
import org.exocurate.review.evidence.Relation;
import org.exocurate.review.evidence.Verdict;
import org.exocurate.review.queue.ReviewItem;
import org.exocurate.review.queue.ReviewStatus;

/** Turns an approved proposal into its change of the dataset. */
@ApplicationScoped
class Publication {

    private final Dataset dataset;
    private final EvidenceCheck evidence;
    private final Recheck recheck;

    Publication(Dataset dataset, EvidenceCheck evidence, Recheck recheck) {
        this.dataset = dataset;
        this.evidence = evidence;
        this.recheck = recheck;
    }

    /** Appends the change; the head is locked by the caller, and the verdict is that of the head. */
    ReviewItem publish(ReviewItem item, Verdict verdict, UUID proposedBy, List<UUID> approvedBy) {
        Approval approval = new Approval(item.id(), proposedBy, approvedBy);
        Applied applied = apply(item.proposal(), verdict, approval);
        recheck.targetChanged(applied.accession(), item.id());
        return item.with(ReviewStatus.APPROVED)
                .with(new ReviewItem.Published(applied.accession().toString(), applied.version()));
    }

    private Applied apply(Proposal proposal, Verdict verdict, Approval approval) {
        return switch (proposal.kind()) {
            case ADD -> add(proposal, verdict, approval);
            case ADD_EVIDENCE -> dataset.addEvidence(approval, target(proposal), proposal.evidence());
            case REVISE -> dataset.revise(approval, target(proposal), proposal.claim(), contradicted(proposal));
            case RETRACT -> dataset.retract(approval, target(proposal), proposal.reason());
        };
    }

    /** What is said already, on the strength of another work, becomes evidence on the claim that says it. */
    private Applied add(Proposal proposal, Verdict verdict, Approval approval) {
        Optional<Accession> same =
                verdict.first(Relation.CORROBORATES).flatMap(Target::read).map(Target::accession);
        return same.isPresent()
                ? dataset.addEvidence(approval, same.get(), proposal.claim().evidence())
                : dataset.add(approval, proposal.claim(), contradicted(proposal));
    }

    /** All of them: what is contested must not depend on how many can be listed. */
    private List<Accession> contradicted(Proposal proposal) {
        return evidence.contradicted(proposal, dataset.sequence());
    }

    private static Accession target(Proposal proposal) {
        return proposal.target().accession();
    }
}
