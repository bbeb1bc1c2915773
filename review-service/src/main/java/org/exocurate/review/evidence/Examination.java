package org.exocurate.review.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.claim.Target;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.works.KnownWorks;

/**
 * What the rules look at.
 *
 * @param named the claim version that the proposal is about; empty where it adds a claim
 * @param target that claim as the dataset holds it
 * @param claim the claim proposed; empty where evidence alone is added or a claim retracted
 * @param pieces the evidence proposed
 * @param carried all evidence that the claim would stand on
 * @param selfCited which of the pieces proposed cite the contributor's own work
 * @param retractedEquals retracted claims that say the same
 * @param papers what is known of the works of this evidence
 */
record Examination(
        Optional<Target> named,
        Optional<PublishedClaim> target,
        Optional<Claim> claim,
        List<Evidence> pieces,
        List<Evidence> carried,
        List<Integer> selfCited,
        List<String> retractedEquals,
        KnownWorks papers,
        Vocabulary vocabulary) {

    static Examination of(
            Proposal proposal,
            Optional<PublishedClaim> target,
            List<String> retractedEquals,
            KnownWorks papers,
            Vocabulary vocabulary) {
        Optional<Claim> claim = Optional.ofNullable(proposal.claim());
        return new Examination(
                Optional.ofNullable(proposal.target()),
                target,
                claim,
                proposal.pieces(),
                about(proposal, target),
                proposal.selfCited(),
                retractedEquals,
                papers,
                vocabulary);
    }

    /** All evidence that a proposal is about: what it brings, and what the claim rests on that it adds to. */
    static List<Evidence> about(Proposal proposal, Optional<PublishedClaim> target) {
        boolean adds = proposal.kind() == ProposalKind.ADD_EVIDENCE;
        Stream<Evidence> known =
                target.filter(claim -> adds).stream().flatMap(claim -> claim.claim().evidence().stream());
        return Stream.concat(known, proposal.pieces().stream()).toList();
    }

    /** Where the evidence stands in the proposal. */
    String evidenceAt() {
        return claim.isPresent() ? "/claim/evidence" : "/evidence";
    }

    String at(int piece) {
        return evidenceAt() + "/" + piece;
    }

    /** True if the term is one of these, or lies below one. */
    boolean isWithin(TermRef term, Collection<String> ids) {
        return term != null
                && term.isResolved()
                && ids.stream().anyMatch(id -> id.equals(term.id()) || vocabulary.isBelow(term.id(), id));
    }

    List<Evidence> supportingPrimary() {
        return carried.stream()
                .filter(piece -> piece.supports() && piece.isPrimary())
                .toList();
    }
}
