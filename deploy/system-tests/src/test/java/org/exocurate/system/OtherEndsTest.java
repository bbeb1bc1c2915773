package org.exocurate.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The ends of the way that are no publication: duplicate, rejection, changes requested, withdrawal. */
@Order(30)
class OtherEndsTest {

    @Test
    void aDuplicateCannotBeApprovedAndIsRejectedWithItsReason() {
        Draft draft = Draft.claim();
        Curation.publish(draft);
        String id = Curation.propose(draft);
        assertThat(Curation.item(id).text("/verdict")).isEqualTo("DUPLICATE");

        Curation.decide("curator-1", id, Curation.approval()).isProblem(409);
        Curation.decide("curator-1", id, Curation.rejection("DUPLICATE", "we say so already"))
                .hasStatus(201);

        JsonNode seen = Curation.submissionOnce(id, "REJECTED");
        assertThat(seen.at("/decisions/0/reasonCode").asText()).isEqualTo("DUPLICATE");
        assertThat(seen.at("/decisions/0/reason").asText()).isEqualTo("we say so already");
    }

    @Test
    void aDecidedItemIsNotDecidedAgain() {
        String id = Curation.propose(Draft.claim());
        String seen = Curation.item(id).header("ETag");
        ObjectNode rejection = Curation.rejection("OUT_OF_SCOPE", "no");
        Answer first = Curation.decide("curator-1", id, rejection, seen).hasStatus(201);

        Answer again = Curation.decide("curator-1", id, rejection, seen);
        Answer other = Curation.decide("curator-2", id, Curation.approval());

        assertThat(again.hasStatus(201).body()).isEqualTo(first.body());
        other.isProblem(409);
        assertThat(Curation.item(id).json().path("decisions")).hasSize(1);
    }

    @Test
    void aRejectedClaimIsTakenUpByANewSubmission() {
        Draft draft = Draft.claim();
        String id = Curation.propose(draft);
        Curation.decide("curator-1", id, Curation.rejection("NOT_IN_SOURCE", "not in figure 3"))
                .hasStatus(201);
        Curation.submissionOnce(id, "REJECTED");

        Answer answer = RunningSystem.submissions()
                .post(
                        Curation.CONTRIBUTOR,
                        "submissions/" + id + "/resubmission",
                        draft.withOtherWork().body())
                .hasStatus(201);

        assertThat(answer.text("/id")).isNotEqualTo(id);
        assertThat(answer.text("/previous")).isEqualTo(id);
        assertThat(Curation.item(answer.text("/id")).text("/previous")).isEqualTo(id);
    }

    @Test
    void requestedChangesAreMadeInTheSameThread() {
        Draft draft = Draft.claim();
        String id = Curation.propose(draft);
        Curation.decide("curator-1", id, requestChanges("name the strain")).hasStatus(201);
        Curation.submissionOnce(id, "CHANGES_REQUESTED");
        RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions/" + id + "/comments", "{\"text\": \"done, see below\"}")
                .hasStatus(200);

        Answer again = RunningSystem.submissions()
                .post(
                        Curation.CONTRIBUTOR,
                        "submissions/" + id + "/resubmission",
                        draft.with("/claim/comment", "Wistar rats").body())
                .hasStatus(200);

        assertThat(again.text("/id")).isEqualTo(id);
        assertThat(again.text("/requested")).isNotBlank();
        Answer item = Curation.itemOnce(id, "OPEN");
        assertThat(item.text("/claim/comment")).isEqualTo("Wistar rats");
        assertThat(item.json().path("decisions").findValuesAsText("reason")).contains("name the strain");
        assertThat(item.json().path("comments").findValuesAsText("text")).contains("done, see below");
        String accession = Curation.approve(id);
        assertThat(Curation.claim(accession).at("/claim/comment").asText()).isEqualTo("Wistar rats");
        assertThat(Curation.submissionOnce(id, "PUBLISHED").path("requested").isMissingNode())
                .isTrue();
    }

    @Test
    void aCuratorsCommentReachesTheContributor() {
        String id = Curation.propose(Draft.claim());
        Curation.item(id);

        RunningSystem.reviews()
                .post("curator-2", "reviews/" + id + "/comments", "{\"text\": \"which strain?\"}")
                .hasStatus(201);

        await().until(() -> RunningSystem.submissions()
                .get(Curation.CONTRIBUTOR, "submissions/" + id)
                .json()
                .path("comments")
                .findValuesAsText("text")
                .contains("which strain?"));
    }

    @Test
    void anUndecidedSubmissionIsWithdrawn() {
        String id = Curation.propose(Draft.claim());
        Curation.item(id);

        Answer asked = withdraw(id).hasStatus(200);

        assertThat(asked.text("/status")).isIn("SUBMITTED", "IN_REVIEW", "WITHDRAWN");
        Curation.submissionOnce(id, "WITHDRAWN");
        Curation.itemOnce(id, "WITHDRAWN");
        Curation.decide("curator-1", id, Curation.approval()).isProblem(409);
    }

    @Test
    void aPublishedSubmissionIsNotWithdrawn() {
        String id = Curation.propose(Draft.claim());
        String accession = Curation.approve(id);
        Curation.submissionOnce(id, "PUBLISHED");

        withdraw(id).isProblem(409);

        assertThat(Curation.claim(accession).path("status").asText()).isEqualTo("PUBLISHED");
        Curation.itemOnce(id, "APPROVED");
    }

    @Test
    void theHistoryTellsEveryStepToTheContributor() {
        String id = Curation.propose(Draft.claim());
        Curation.approve(id);
        Curation.submissionOnce(id, "PUBLISHED");

        JsonNode history = RunningSystem.submissions()
                .get(Curation.CONTRIBUTOR, "submissions/" + id + "/history")
                .hasStatus(200)
                .json();

        assertThat(history.path("items").findValuesAsText("step")).containsExactly("SUBMITTED", "OPENED", "APPROVED");
        assertThat(history.path("items").findValuesAsText("at")).hasSize(3).isSorted();
    }

    private static Answer withdraw(String id) {
        return RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions/" + id + "/withdrawal", "{\"reason\": \"sent by mistake\"}");
    }

    private static ObjectNode requestChanges(String reason) {
        return Json.object()
                .put("decision", "REQUEST_CHANGES")
                .put("reason", reason)
                .put("conflictOfInterest", "NONE");
    }
}
