package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.claim.Target;
import org.exocurate.model.dataset.ClaimStatus;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.rules.Rules;
import org.exocurate.review.works.KnownWorks;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of a change before it is decided: whether its target is there, and whether it is still the same claim. */
class TargetRulesTest {

    private static final EvidenceRules RULES = new EvidenceRules(Rules.packaged());
    private static final Target FIRST = new Target(new Accession(1), 1);

    @Test
    void aTargetThatTheDatasetDoesNotHoldIsTold() {
        assertThat(whyNotCurrent(Optional.empty()))
                .singleElement()
                .asString()
                .startsWith("the dataset holds no EXO-000001");
        assertThat(whyNotCurrent(held(1, ClaimStatus.RETRACTED)))
                .singleElement()
                .asString()
                .startsWith("EXO-000001 is retracted");
        assertThat(whyNotCurrent(held(3, ClaimStatus.CONTESTED)))
                .singleElement()
                .asString()
                .startsWith("EXO-000001 is at version 3, not 1");
    }

    @Test
    void ofATargetThatStandsAtItsVersionNothingIsTold() {
        assertThat(whyNotCurrent(held(1, ClaimStatus.PUBLISHED))).isEmpty();
        assertThat(whyNotCurrent(held(1, ClaimStatus.CONTESTED))).isEmpty();
    }

    @Test
    void aRevisionThatMovesTheClaimIsToldWithItsAxes() {
        assertThat(whyMoved("rec:chondrocyte cargo:miR-126-3p"))
                .singleElement()
                .asString()
                .contains("EXO-000001 in cargo, recipient:");
        assertThat(whyMoved("type:BIOMARKER")).singleElement().asString().contains("in its type:");
    }

    @Test
    void aRevisionMaySayItWiderOrTheOtherWayRound() {
        assertThat(whyMoved("rec:heart out:D")).isEmpty();
    }

    private static List<String> whyNotCurrent(Optional<PublishedClaim> held) {
        return messages(
                new Proposal(ProposalKind.RETRACT, FIRST, null, List.of(), "wrong"), held, "target-not-current");
    }

    private static List<String> whyMoved(String words) {
        Proposal revision = new Proposal(ProposalKind.REVISE, FIRST, ClaimWords.read(words), List.of(), "better said");
        return messages(revision, held(1, ClaimStatus.PUBLISHED), "revision-moves-the-claim");
    }

    private static List<String> messages(Proposal proposal, Optional<PublishedClaim> held, String rule) {
        KnownClaims dataset = new KnownClaims(held.stream().toList(), KnownWorks.NOTHING);
        return new EvidenceCheck(dataset, () -> SmallWorld.VOCABULARY, RULES)
                .judge(proposal, 7).findings().stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(Finding::message)
                        .toList();
    }

    private static Optional<PublishedClaim> held(int version, ClaimStatus status) {
        return Optional.of(new PublishedClaim(FIRST.accession(), version, status, ClaimWords.read(""), "{}"));
    }
}
