package org.exocurate.system;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A decision is bound to what was seen and to what was sent, and to all of the dataset, not to the part that is listed. */
@Order(75)
class WhatWasSeenTest {

    @Test
    void theSameBodyIsAnsweredAsTheFirstTimeAndAnotherOneIsAnotherDecision() {
        Draft draft = Draft.claim();
        Curation.publish(draft);
        String id = Curation.propose(draft.opposite());
        String seen = Curation.item(id).header("ETag");
        Answer first =
                Curation.decide("curator-1", id, Curation.approval(), seen).hasStatus(201);

        Answer again =
                Curation.decide("curator-1", id, Curation.approval(), seen).hasStatus(201);
        ObjectNode declared = Curation.approval().put("conflictOfInterest", "DECLARED");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        Curation.decide("curator-1", id, declared, seen).isProblem(403).hasRule("two-different-curators");
    }

    @Test
    void onlyTheTagThatWasReadWillDo() {
        String id = Curation.propose(Draft.claim());
        String seen = Curation.item(id).header("ETag");

        for (String other : List.of("*", "W/" + seen, "\"\"")) {
            Curation.decide("curator-1", id, Curation.approval(), other).isProblem(412);
        }
        Curation.decide("curator-1", id, Curation.approval(), seen).hasStatus(201);
    }

    @Test
    void aDecidedItemIsNotLeasedAndALeaseTakesNoWords() {
        String id = Curation.propose(Draft.claim());
        Curation.item(id);
        String lease = "reviews/" + id + "/lease";

        RunningSystem.reviews().post("curator-1", lease, "{\"takeover\": true}").isProblem(400);
        RunningSystem.reviews()
                .post("curator-1", lease + "?takeover=please", "")
                .isProblem(400);
        RunningSystem.reviews().post("curator-1", lease, "{}").hasStatus(200);
        Curation.approve(id);
        RunningSystem.reviews().post("curator-1", lease, "").isProblem(409);
    }

    @Test
    void evidenceThatIsThereAlreadyIsNoNewVersion() {
        Draft draft = Draft.claim();
        String accession = Curation.publish(draft);
        ObjectNode again = Json.object().put("kind", "ADD_EVIDENCE").put("target", accession + ".1");
        again.set("evidence", draft.body().at("/claim/evidence"));
        String id = RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions", again)
                .hasStatus(201)
                .text("/id");

        Curation.decide("curator-1", id, Curation.approval()).isProblem(409).hasRule("changes-nothing");

        assertThat(Curation.claim(accession).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void anOutdatedTargetIsRefusedInADryRunToo() {
        Draft draft = Draft.claim();
        String accession = Curation.publish(draft);
        Curation.publish(draft.withOtherWork());
        ObjectNode late = Json.object()
                .put("kind", "RETRACT")
                .put("target", accession + ".1")
                .put("reason", "withdrawn by its authors");

        Answer refused = RunningSystem.reviews()
                .post(Curation.CONTRIBUTOR, "checks", late)
                .isProblem(409);

        assertThat(refused.text("/current")).isEqualTo(accession + ".2");
        assertThat(refused.text("/changed/0/version")).isEqualTo("2");
        assertThat(refused.text("/changed/0/type")).isEqualTo("claim.evidence_added");
    }

    /** Contradictions come before a corroboration, and the list ends at fifty. */
    @Test
    void aCorroborationBehindFiftyContradictionsStillBecomesEvidence() {
        Draft draft = Draft.claim().without("/claim/condition");
        Draft opposite = draft.opposite();
        String accession = Curation.publish(draft);
        IntStream.range(0, 51)
                .mapToObj(dose -> at(opposite.withOtherWork(), dose))
                .forEach(Curation::publish);

        String id = Curation.propose(draft.withOtherWork());

        assertThat(Curation.item(id).text("/verdict")).isEqualTo("CONTRADICTS");
        assertThat(Curation.item(id).json().path("matchCount").asInt()).isEqualTo(52);
        assertThat(Curation.approve(id)).isEqualTo(accession);
        assertThat(Curation.claim(accession).at("/claim/evidence")).hasSize(2);
    }

    private static Draft at(Draft draft, int dose) {
        ObjectNode condition = Json.object();
        condition.putArray("with").add("dose:" + dose + " mg");
        return draft.with("/claim/condition", condition);
    }
}
