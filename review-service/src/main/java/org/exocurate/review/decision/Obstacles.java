package org.exocurate.review.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.claim.Target;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.evidence.EvidenceCheck;
import org.exocurate.review.evidence.Finding;
import org.exocurate.review.evidence.Relation;
import org.exocurate.review.evidence.Verdict;
import org.exocurate.review.rules.Severity;

/** Why a proposal cannot be approved as it is. */
@ApplicationScoped
class Obstacles {

    private final Dataset dataset;
    private final EvidenceCheck evidence;

    Obstacles(Dataset dataset, EvidenceCheck evidence) {
        this.dataset = dataset;
        this.evidence = evidence;
    }

    /** The first of them; the verdict is that of the head. */
    Optional<Refused> first(Proposal proposal, Verdict verdict, DecisionForm form) {
        return said(proposal, verdict)
                .or(() -> revision(proposal, verdict))
                .or(() -> changesNothing(proposal))
                .or(() -> errors(verdict, form));
    }

    private Optional<Refused> said(Proposal proposal, Verdict verdict) {
        boolean states = proposal.kind() == ProposalKind.ADD || proposal.kind() == ProposalKind.REVISE;
        Optional<String> same = verdict.first(Relation.DUPLICATE).filter(claim -> states);
        return same.map(claim -> brings(proposal, claim)
                ? Refused.conflict(
                        "the dataset says this already, with the same works: reject it as DUPLICATE; what is new of its"
                                + " evidence can be sent as ADD_EVIDENCE",
                        Map.of(
                                "rule",
                                "duplicate",
                                "claim",
                                claim,
                                "offer",
                                Map.of("kind", ProposalKind.ADD_EVIDENCE.name(), "target", claim)))
                : Refused.conflict(
                        "the dataset says this already, with the same works: reject it as DUPLICATE",
                        Map.of("rule", "duplicate", "claim", claim)));
    }

    /** True if its evidence would add anything to a claim. */
    private boolean brings(Proposal proposal, String claim) {
        return Target.read(claim)
                .map(Target::accession)
                .flatMap(accession -> dataset.claim(accession, dataset.sequence()))
                .filter(known -> known.gains(proposal.claim().evidence()))
                .isPresent();
    }

    private Optional<Refused> revision(Proposal proposal, Verdict verdict) {
        if (proposal.kind() != ProposalKind.REVISE) {
            return Optional.empty();
        }
        Optional<String> another = verdict.first(Relation.CORROBORATES);
        if (another.isPresent()) {
            return Optional.of(Refused.conflict(
                    "the revised claim would be the same as another; retract this one and add evidence there",
                    Map.of("rule", "same-as-another", "claim", another.get())));
        }
        return target(proposal)
                .filter(former -> evidence.moves(former.claim(), proposal.claim()))
                .map(former -> Refused.conflict(
                        "a revision keeps donor, cargo and recipient comparable: retract and add",
                        Map.of("rule", "revision-moves-the-claim")));
    }

    /** A version that says what the one before it said would send others' work on the claim back for nothing. */
    private Optional<Refused> changesNothing(Proposal proposal) {
        boolean nothing =
                switch (proposal.kind()) {
                    case ADD_EVIDENCE -> target(proposal)
                            .filter(former -> !former.gains(proposal.evidence()))
                            .isPresent();
                    case REVISE -> target(proposal)
                            .filter(former -> former.claim().equals(proposal.claim()))
                            .isPresent();
                    case ADD, RETRACT -> false;
                };
        return nothing
                ? Optional.of(Refused.conflict(
                        "the claim says all of this already: reject it as DUPLICATE",
                        Map.of("rule", "changes-nothing")))
                : Optional.empty();
    }

    /** An ERROR blocks unless the decision says why it may be passed over. */
    private static Optional<Refused> errors(Verdict verdict, DecisionForm form) {
        List<Finding> findings = verdict.findings();
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR && !form.overrides(finding.rule()))
                .findFirst()
                .map(finding -> Refused.conflict(
                        finding.message() + "; override the rule with a reason, or reject",
                        Map.of("rule", finding.rule())));
    }

    private Optional<PublishedClaim> target(Proposal proposal) {
        Accession accession = proposal.target().accession();
        return dataset.claim(accession, dataset.sequence());
    }
}
