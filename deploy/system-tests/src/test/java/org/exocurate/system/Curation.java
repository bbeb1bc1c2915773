package org.exocurate.system;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What people do with claims, step by step, each over the public doors. */
final class Curation {

    static final String CONTRIBUTOR = "contributor-1";
    private static final List<String> INDEPENDENT = List.of("curator-1", "curator-2");

    private Curation() {}

    /** Submits and gives the submission's id. */
    static String propose(Draft draft) {
        return RunningSystem.submissions()
                .post(CONTRIBUTOR, "submissions", draft.body())
                .hasStatus(201)
                .text("/id");
    }

    /** Submits what is no addition. */
    static String propose(ObjectNode body) {
        return propose(new Draft(body));
    }

    /** A body that asks for the first version of a claim to be taken back. */
    static ObjectNode retraction(String accession) {
        return Json.object()
                .put("kind", "RETRACT")
                .put("target", accession + ".1")
                .put("reason", "withdrawn by its authors");
    }

    /** The item as curators see it, as soon as it is in the queue. */
    static Answer item(String id) {
        return await("review item of " + id)
                .until(
                        () -> RunningSystem.reviews().get("curator-1", "reviews/" + id),
                        answer -> answer.status() == 200);
    }

    static Answer itemOnce(String id, String status) {
        return await("review item " + id + " is " + status)
                .until(() -> item(id), answer -> status.equals(answer.text("/status")));
    }

    /** The submission as its contributor sees it, once it has this status. */
    static JsonNode submissionOnce(String id, String status) {
        return await("submission " + id + " is " + status)
                .until(
                        () -> RunningSystem.submissions()
                                .get(CONTRIBUTOR, "submissions/" + id)
                                .hasStatus(200)
                                .json(),
                        submission -> status.equals(submission.path("status").asText()));
    }

    static ObjectNode approval() {
        return Json.object()
                .put("decision", "APPROVE")
                .put("reason", "read and agreed")
                .put("conflictOfInterest", "NONE");
    }

    static ObjectNode rejection(String code, String reason) {
        return Json.object()
                .put("decision", "REJECT")
                .put("reasonCode", code)
                .put("reason", reason)
                .put("conflictOfInterest", "NONE");
    }

    /** Decides the item as it is now. */
    static Answer decide(String who, String id, ObjectNode decision) {
        return decide(who, id, decision, item(id).header("ETag"));
    }

    static Answer decide(String who, String id, ObjectNode decision, String seen) {
        return RunningSystem.reviews().post(who, "reviews/" + id + "/decisions", decision, "If-Match", seen);
    }

    /** Proposes a claim, lets as many curators approve it as it needs, and gives the claim's accession. */
    static String publish(Draft draft) {
        return approve(propose(draft));
    }

    static String approve(String id) {
        int needed = item(id).json().path("approvalsNeeded").asInt();
        assertThat(needed).isBetween(1, 2);
        INDEPENDENT.subList(0, needed).forEach(curator -> decide(curator, id, approval())
                .hasStatus(201));
        String accession = itemOnce(id, "APPROVED").text("/accession");
        assertThat(accession).matches("EXO-\\d{6,}");
        return accession;
    }

    /** The dataset claim as anybody reads it. */
    static JsonNode claim(String accession) {
        return RunningSystem.reviews()
                .get("", "dataset/claims/" + accession)
                .hasStatus(200)
                .json();
    }

    /** The whole log, releases among the changes. */
    static List<JsonNode> log() {
        return RunningSystem.reviews().all("dataset/changes?after=0&limit=500");
    }

    static List<JsonNode> changes() {
        return log().stream()
                .filter(item -> !item.path("type").asText().equals("dataset.released"))
                .toList();
    }

    static List<JsonNode> changesOf(String accession) {
        return changes().stream()
                .filter(change -> change.path("accession").asText().equals(accession))
                .toList();
    }
}
