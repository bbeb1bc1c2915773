package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.claim.Target;
import org.exocurate.model.claim.Works;
import org.exocurate.model.dataset.ClaimStatus;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.rules.Rules;
import org.exocurate.review.rules.Severity;
import org.exocurate.review.works.KnownWorks;

import static org.assertj.core.api.Assertions.assertThat;

/** The verdict on a proposal: what counts, what is listed, what is left out. */
class EvidenceCheckTest {

    private static final EvidenceRules RULES = new EvidenceRules(Rules.packaged());

    private final List<PublishedClaim> published = new ArrayList<>();
    private KnownWorks papers = KnownWorks.NOTHING;

    @Test
    void nothingComparableIsNew() {
        publish("donor:stem_cell");

        Verdict verdict = judge(add(""));

        assertThat(verdict.relation()).contains(Relation.NEW);
        assertThat(verdict.matches()).isEmpty();
        assertThat(verdict.json().path("verdict").asText()).isEqualTo("NEW");
    }

    @Test
    void theStrongestRelationIsTheVerdictAndComesFirst() {
        publish("rec:heart works:7");
        publish("out:D works:8");
        publish("works:9");

        Verdict verdict = judge(add(""));

        assertThat(verdict.relation()).contains(Relation.CONTRADICTS);
        assertThat(verdict.matches())
                .extracting(Match::relation)
                .containsExactly(Relation.CONTRADICTS, Relation.CORROBORATES, Relation.REFINES);
        assertThat(verdict.matchCount()).isEqualTo(3);
        assertThat(verdict.contradicts()).containsExactly(new Accession(2));
    }

    @Test
    void retractedClaimsAreListedAndDoNotCount() {
        publish("", ClaimStatus.RETRACTED);
        publish("out:D works:8", ClaimStatus.RETRACTED);

        Verdict verdict = judge(add(""));

        assertThat(verdict.relation()).contains(Relation.NEW);
        assertThat(verdict.matchCount()).isZero();
        assertThat(verdict.matches()).hasSize(2);
        assertThat(verdict.contradicts()).isEmpty();
        assertThat(verdict.findings()).extracting(Finding::rule).contains("equal-to-retracted");
    }

    @Test
    void fiftyAreListedAndAllAreCounted() {
        for (int i = 0; i < 60; i++) {
            publish("rec:heart works:" + (100 + i));
        }

        Verdict verdict = judge(add(""));

        assertThat(verdict.matches()).hasSize(50);
        assertThat(verdict.matchCount()).isEqualTo(60);
    }

    @Test
    void aThousandAreCountedAndBeyondThatItSaysSo() {
        for (int i = 0; i < 1000; i++) {
            publish("rec:heart works:" + (100 + i));
        }
        Verdict thousand = judge(add(""));
        publish("rec:heart works:7");
        Verdict more = judge(add(""));

        assertThat(thousand.matchCount()).isEqualTo(1000);
        assertThat(thousand.json().has("matchCountAtLeast")).isFalse();
        assertThat(more.matchCount()).isEqualTo(1000);
        assertThat(more.json().path("matchCountAtLeast").booleanValue()).isTrue();
    }

    @Test
    void aRevisionLeavesItsTargetOut() {
        publish("");
        Proposal revision = new Proposal(ProposalKind.REVISE, target(1), ClaimWords.read("out:D"), List.of(), "turned");

        assertThat(judge(revision).relation()).contains(Relation.NEW);
    }

    @Test
    void moreEvidenceLeavesItsTargetOut() {
        publish("");

        assertThat(judge(moreEvidence("works:2")).relation()).contains(Relation.NEW);
    }

    @Test
    void evidenceThatRefutesContradictsItsTarget() {
        publish("");

        Verdict verdict = judge(moreEvidence("works:r2"));

        assertThat(verdict.relation()).contains(Relation.CONTRADICTS);
        assertThat(verdict.matches()).extracting(Match::claim).containsExactly("EXO-000001.1");
        assertThat(verdict.contradicts()).isEmpty();
    }

    @Test
    void oneWorkInBothDirectionsIsFoundAcrossTheTargetToo() {
        publish("");

        assertThat(judge(moreEvidence("works:r1")).findings())
                .extracting(Finding::rule, Finding::severity, Finding::pointer)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("work-in-both-directions", Severity.ERROR, "/evidence/0"));
    }

    @Test
    void aRetractionHasNoVerdict() {
        publish("");

        Verdict verdict = judge(new Proposal(ProposalKind.RETRACT, target(1), null, List.of(), "wrong"));

        assertThat(verdict.relation()).isEmpty();
        assertThat(verdict.word()).isEqualTo("none");
        assertThat(verdict.matches()).isEmpty();
    }

    @Test
    void differentAxesReportWhatTheyHaveInCommon() {
        publish("out:D works:8 cond:stroke");

        Verdict verdict = judge(add(""));

        assertThat(verdict.matches().get(0).nearest().get(Axis.CONDITION).label())
                .isEqualTo("disease");
        assertThat(verdict.json().at("/matches/0/nearest/condition/id").asText())
                .isEqualTo("MONDO:0000009");
        assertThat(verdict.json().at("/matches/0/explains/0").asText()).isEqualTo("condition");
        assertThat(verdict.json().at("/matches/0/axes/donorState").asText()).isEqualTo("SAME");
    }

    @Test
    void theSameInputsGiveTheSameDocument() {
        publish("out:D works:8");
        publish("works:9");

        assertThat(judge(add("")).json()).isEqualTo(judge(add("")).json());
    }

    @Test
    void aRevisionThatTurnsOrMovesIsKnownAsSuch() {
        EvidenceCheck check = check();
        Claim former = ClaimWords.read("");

        assertThat(new OpposedEffects().opposed(former, ClaimWords.read("out:D"), SmallWorld.VOCABULARY))
                .isTrue();
        assertThat(new OpposedEffects().opposed(former, ClaimWords.read("rec:heart"), SmallWorld.VOCABULARY))
                .isFalse();
        assertThat(check.moves(former, ClaimWords.read("rec:chondrocyte"))).isTrue();
        assertThat(check.moves(former, ClaimWords.read("rec:heart out:D"))).isFalse();
    }

    @Test
    void theSamePaperByAnotherIdentifierIsADuplicateOnceACrosswalkJoinsThem() {
        publish("works:1");
        assertThat(judge(add("works:2")).relation()).contains(Relation.CORROBORATES);

        papers = new KnownWorks(
                Works.joining(List.of(new Works.Joined(ClaimWords.pmid("2"), ClaimWords.pmid("1")))), List.of());

        assertThat(judge(add("works:2")).relation()).contains(Relation.DUPLICATE);
        assertThat(judge(add("works:2 rec:heart")).relation()).contains(Relation.NEAR_DUPLICATE);
        assertThat(judge(add("works:2,3")).relation()).contains(Relation.CORROBORATES);
    }

    @Test
    void oneWorkInBothDirectionsIsFoundByTheCrosswalkToo() {
        papers = new KnownWorks(
                Works.joining(List.of(new Works.Joined(ClaimWords.pmid("2"), ClaimWords.pmid("1")))), List.of());

        assertThat(judge(add("works:1,r2")).findings())
                .extracting(Finding::rule)
                .contains("work-in-both-directions");
    }

    @Test
    void theVerdictSaysByWhatIsKnownOfPapersItWasMade() {
        assertThat(judge(add("")).json().at("/checkedAt/crosswalk").asLong()).isEqualTo(3);
        assertThat(judge(add("")).json().at("/checkedAt/notices").asLong()).isEqualTo(5);
    }

    private Verdict judge(Proposal proposal) {
        return check().judge(proposal, 7);
    }

    private EvidenceCheck check() {
        return new EvidenceCheck(new KnownClaims(published, papers), () -> SmallWorld.VOCABULARY, RULES);
    }

    private void publish(String words) {
        publish(words, ClaimStatus.PUBLISHED);
    }

    private void publish(String words, ClaimStatus status) {
        Accession accession = new Accession(published.size() + 1L);
        published.add(
                new PublishedClaim(accession, 1, status, ClaimWords.read(words), "{\"status\":\"" + status + "\"}"));
    }

    private static Proposal add(String words) {
        return Proposal.add(ClaimWords.read(words));
    }

    private static Proposal moreEvidence(String works) {
        List<Evidence> evidence = ClaimWords.read(works).evidence();
        return new Proposal(ProposalKind.ADD_EVIDENCE, target(1), null, evidence, null);
    }

    private static Target target(long number) {
        return new Target(new Accession(number), 1);
    }
}
