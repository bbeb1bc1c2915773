package org.exocurate.review.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.claim.Target;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.dataset.Applied;
import org.exocurate.review.dataset.Approval;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.evidence.EvidenceCheck;
import org.exocurate.review.evidence.Relation;
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

    /** Why the item cannot be approved as it is. */
    Optional<Refused> blocked(ReviewItem item, DecisionForm form) {
        ProposalKind kind = item.proposal().kind();
        boolean same = match(item, Relation.DUPLICATE).isPresent();
        if (kind != ProposalKind.ADD_EVIDENCE && kind != ProposalKind.RETRACT && same) {
            return Optional.of(Refused.conflict(
                    "the dataset says this already, with the same works: reject it as DUPLICATE",
                    Map.of(
                            "rule",
                            "duplicate",
                            "claim",
                            match(item, Relation.DUPLICATE).get())));
        }
        if (kind == ProposalKind.REVISE && match(item, Relation.CORROBORATES).isPresent()) {
            return Optional.of(Refused.conflict(
                    "the revised claim would be the same as another; retract this one and add evidence there",
                    Map.of(
                            "rule",
                            "same-as-another",
                            "claim",
                            match(item, Relation.CORROBORATES).get())));
        }
        if (kind == ProposalKind.REVISE && movesTheClaim(item)) {
            return Optional.of(Refused.conflict(
                    "a revision keeps donor, cargo and recipient comparable: retract and add",
                    Map.of("rule", "revision-moves-the-claim")));
        }
        return errors(item, form);
    }

    /** An ERROR blocks unless the decision says why it may be passed over. */
    private static Optional<Refused> errors(ReviewItem item, DecisionForm form) {
        for (JsonNode finding : item.verdict().document().path("findings")) {
            String rule = finding.path("rule").asText();
            if (finding.path("severity").asText().equals("ERROR") && !form.overrides(rule)) {
                return Optional.of(Refused.conflict(
                        finding.path("message").asText() + "; override the rule with a reason, or reject",
                        Map.of("rule", rule)));
            }
        }
        return Optional.empty();
    }

    private boolean movesTheClaim(ReviewItem item) {
        Proposal proposal = item.proposal();
        return dataset.claim(proposal.target().accession(), item.verdict().sequence())
                .map(former -> evidence.moves(former.claim(), proposal.claim()))
                .orElse(false);
    }

    private static Optional<String> match(ReviewItem item, Relation relation) {
        for (JsonNode match : item.verdict().document().path("matches")) {
            boolean live = !match.path("pending").asBoolean()
                    && !match.path("content").path("status").asText().equals("RETRACTED");
            if (live && match.path("relation").asText().equals(relation.name())) {
                return Optional.of(match.path("claim").asText());
            }
        }
        return Optional.empty();
    }

    /** Appends the change; the head is locked by the caller. */
    ReviewItem publish(ReviewItem item, UUID proposedBy, List<UUID> approvedBy) {
        Approval approval = new Approval(item.id(), proposedBy, approvedBy);
        Applied applied = apply(item, approval);
        recheck.targetChanged(applied.accession(), item.id());
        return item.with(ReviewStatus.APPROVED)
                .with(new ReviewItem.Published(applied.accession().toString(), applied.version()));
    }

    private Applied apply(ReviewItem item, Approval approval) {
        Proposal proposal = item.proposal();
        return switch (proposal.kind()) {
            case ADD -> add(item, approval);
            case ADD_EVIDENCE -> dataset.addEvidence(approval, target(proposal), proposal.evidence());
            case REVISE -> dataset.revise(approval, target(proposal), proposal.claim(), contradicts(item));
            case RETRACT -> dataset.retract(approval, target(proposal), proposal.reason());
        };
    }

    /** What is said already, on the strength of another work, becomes evidence on the claim that says it. */
    private Applied add(ReviewItem item, Approval approval) {
        Proposal proposal = item.proposal();
        Optional<Accession> same =
                match(item, Relation.CORROBORATES).flatMap(Target::read).map(Target::accession);
        return same.isPresent()
                ? dataset.addEvidence(approval, same.get(), proposal.claim().evidence())
                : dataset.add(approval, proposal.claim(), contradicts(item));
    }

    private List<Accession> contradicts(ReviewItem item) {
        return evidence.judge(item.proposal(), dataset.sequence()).contradicts();
    }

    private static Accession target(Proposal proposal) {
        return proposal.target().accession();
    }
}
