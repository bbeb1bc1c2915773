package org.exocurate.system;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.exocurate.local.DemoPeople;
import org.exocurate.local.TokenRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may decide: what contradicts the dataset takes two curators, and none of them may be tied to the contributor. */
@Order(20)
class TwoApprovalsTest {

    @Test
    void aContradictionIsPublishedByTwoCuratorsAndBothSidesAreContested() {
        Draft draft = Draft.claim();
        String former = Curation.publish(draft);
        String id = Curation.propose(draft.opposite());
        assertThat(Curation.item(id).text("/verdict")).isEqualTo("CONTRADICTS");
        assertThat(Curation.item(id).json().path("approvalsNeeded").asInt()).isEqualTo(2);

        Curation.decide("curator-3", id, Curation.approval()).isProblem(403).hasRule("same-organisation");
        Curation.decide("curator-1", id, Curation.approval()).hasStatus(201);
        assertThat(Curation.item(id).text("/status")).isEqualTo("OPEN");
        Curation.decide("curator-1", id, Curation.approval()).isProblem(403).hasRule("two-different-curators");
        Curation.decide("curator-2", id, Curation.approval()).hasStatus(201);

        String next = Curation.itemOnce(id, "APPROVED").text("/accession");
        isContestedBy(Curation.claim(former), next);
        isContestedBy(Curation.claim(next), former);
        JsonNode added = Curation.changesOf(next).get(0);
        JsonNode contested = Curation.changesOf(former).get(1);
        assertThat(added.path("approvedBy")).hasSize(2);
        assertThat(contested.path("type").asText()).isEqualTo("claim.contested");
        assertThat(contested.path("cause")).isEqualTo(added.path("sequence"));
        assertThat(Curation.claim(former).path("version").asInt()).isEqualTo(1);
        assertThat(Curation.submissionOnce(id, "PUBLISHED").path("decisions")).hasSize(2);
    }

    @Test
    void aTiedCuratorCountsAfterAnIndependentOne() {
        Draft draft = Draft.claim();
        Curation.publish(draft);
        String id = Curation.propose(draft.opposite());

        Curation.decide("curator-1", id, Curation.approval()).hasStatus(201);
        Curation.decide("curator-3", id, Curation.approval()).hasStatus(201);

        Curation.itemOnce(id, "APPROVED");
    }

    @Test
    void nobodyDecidesOnTheirOwnSubmission() {
        String id = Curation.propose(Draft.claim());
        String own = RunningSystem.token(TokenRequest.of(Curation.CONTRIBUTOR).roles("contributor", "curator"));
        String orcid =
                DemoPeople.find(Curation.CONTRIBUTOR).orElseThrow().orcid().orElseThrow();
        String otherAccount = RunningSystem.token(
                TokenRequest.of("moonlighter").roles("curator").org("Elsewhere").orcid(orcid));

        for (String who : List.of(own, otherAccount)) {
            Curation.decide(who, id, Curation.approval()).isProblem(403).hasRule("not-the-contributor");
            Curation.decide(who, id, Curation.rejection("OTHER", "no"))
                    .isProblem(403)
                    .hasRule("not-the-contributor");
        }
        assertThat(Curation.item(id).text("/status")).isEqualTo("OPEN");
    }

    @Test
    void aPlainItemIsNotApprovedByATiedCurator() {
        String id = Curation.propose(Draft.claim());
        String orcid = DemoPeople.find("curator-1").orElseThrow().orcid().orElseThrow();
        String cited = Curation.propose(Draft.claim().with("/claim/evidence/0/laboratory", orcid));

        Curation.decide("curator-3", id, Curation.approval()).isProblem(403).hasRule("same-organisation");
        Curation.decide("curator-1", id, Curation.approval().put("conflictOfInterest", "DECLARED"))
                .isProblem(403)
                .hasRule("declared-conflict-of-interest");
        Curation.decide("curator-1", cited, Curation.approval()).isProblem(403).hasRule("author-of-cited-work");

        assertThat(Curation.item(id).text("/status")).isEqualTo("OPEN");
        Curation.decide("curator-3", id, Curation.rejection("OTHER", "any curator may reject"))
                .hasStatus(201);
    }

    @Test
    void aCuratorWithoutAnOrcidDoesNotDecide() {
        String id = Curation.propose(Draft.claim());
        String nameless = RunningSystem.token(TokenRequest.of("nameless").roles("curator"));

        Curation.decide(nameless, id, Curation.approval()).isProblem(403);

        assertThat(Curation.item(id).text("/status")).isEqualTo("OPEN");
    }

    @Test
    void anApprovalFallsWhenTheDatasetChangesWhatTheItemIs() {
        Draft draft = Draft.claim();
        String id = Curation.propose(draft.opposite());
        Answer seen = Curation.item(id);
        assertThat(seen.text("/verdict")).isEqualTo("NEW");
        Curation.publish(draft);

        Curation.decide("curator-1", id, Curation.approval(), seen.header("ETag"))
                .isProblem(412);

        Answer now = Curation.item(id);
        assertThat(now.text("/verdict")).isEqualTo("CONTRADICTS");
        assertThat(now.text("/status")).isEqualTo("OPEN");
        assertThat(now.header("ETag")).isNotEqualTo(seen.header("ETag"));
        assertThat(now.json().path("decisions")).isEmpty();
    }

    private static void isContestedBy(JsonNode claim, String other) {
        assertThat(claim.path("status").asText()).isEqualTo("CONTESTED");
        assertThat(claim.path("contestedBy").toString()).contains(other);
        assertThat(claim.path("contestedBy")).hasSize(1);
    }
}
