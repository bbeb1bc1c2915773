package org.exocurate.system;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is published is held against what is open, without a hand, and against that only which it touches. */
@Order(26)
class RecheckTest {

    @Test
    void anOpenItemLearnsThatAPublishedClaimContradictsIt() {
        Draft draft = Draft.claim();
        String open = Curation.propose(draft);
        Answer before = Curation.item(open);

        Curation.publish(draft.opposite());

        JsonNode item = itemOnceItsVerdictIs("CONTRADICTS", open).json();
        assertThat(before.text("/verdict")).isEqualTo("NEW");
        assertThat(item.path("approvalsNeeded").asInt()).isEqualTo(2);
        assertThat(steps(item)).containsExactly("OPENED", "RECHECKED");
        await("the contributor reads it too")
                .until(
                        () -> RunningSystem.submissions()
                                .get(Curation.CONTRIBUTOR, "submissions/" + open)
                                .json(),
                        submission -> submission.path("verdict").asText().equals("CONTRADICTS"));
    }

    @Test
    void anItemThatTheClaimDoesNotTouchIsLeftAlone() {
        Draft draft = Draft.claim();
        String elsewhere = Curation.propose(Draft.claim());
        Answer before = Curation.item(elsewhere);
        String open = Curation.propose(draft);
        Curation.item(open);

        Curation.publish(draft.opposite());
        itemOnceItsVerdictIs("CONTRADICTS", open);

        Answer after = Curation.item(elsewhere);
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.json().path("checkedAt")).isEqualTo(before.json().path("checkedAt"));
        assertThat(steps(after.json())).containsExactly("OPENED");
    }

    @Test
    void anApprovalFallsOnceAndSaysWhy() {
        Draft draft = Draft.claim();
        Curation.publish(draft.opposite());
        String open = Curation.propose(draft);
        itemOnceItsVerdictIs("CONTRADICTS", open);
        Curation.decide("curator-1", open, Curation.approval()).hasStatus(201);

        Curation.publish(draft.opposite().with("/claim/condition/term", "heart disorder"));

        JsonNode item = await("the approval fell")
                .until(() -> Curation.item(open).json(), it -> steps(it).contains("APPROVAL_FELL"));
        assertThat(steps(item)).containsExactly("OPENED", "APPROVAL_GIVEN", "APPROVAL_FELL", "RECHECKED");
        assertThat(item.at("/history/2/detail").asText()).isEqualTo("VERDICT_CHANGED");
        assertThat(item.path("status").asText()).isEqualTo("OPEN");
    }

    @Test
    void aRetractionFreesTheItemsThatTheClaimStoodAgainst() {
        Draft draft = Draft.claim();
        String accession = Curation.publish(draft.opposite());
        String open = Curation.propose(draft);
        itemOnceItsVerdictIs("CONTRADICTS", open);

        Curation.approve(RunningSystem.submissions()
                .post(
                        Curation.CONTRIBUTOR,
                        "submissions",
                        Json.object()
                                .put("kind", "RETRACT")
                                .put("target", accession + ".1")
                                .put("reason", "the authors took it back"))
                .hasStatus(201)
                .text("/id"));

        assertThat(itemOnceItsVerdictIs("NEW", open)
                        .json()
                        .path("approvalsNeeded")
                        .asInt())
                .isEqualTo(1);
    }

    private static Answer itemOnceItsVerdictIs(String verdict, String id) {
        return await("the verdict on " + id + " is " + verdict)
                .until(() -> Curation.item(id), item -> item.text("/verdict").equals(verdict));
    }

    private static List<String> steps(JsonNode item) {
        return item.path("history")
                .valueStream()
                .map(step -> step.path("step").asText())
                .toList();
    }
}
