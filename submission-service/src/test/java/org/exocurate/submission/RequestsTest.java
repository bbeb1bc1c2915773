package org.exocurate.submission;

import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.exocurate.model.event.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Withdrawal and resubmission are asked for here and answered by the review. */
@QuarkusTest
@WithTestResource(Stack.class)
class RequestsTest {

    @Test
    void aWithdrawalIsARequestThatTheReviewAnswers() {
        String id = Door.submitted("contributor-1");

        HttpResponse<String> asked = Door.send(
                Door.post("contributor-1", "/submissions/" + id + "/withdrawal", "{\"reason\":\"sent by mistake\"}"));

        JsonNode answer = Door.json(asked.body());
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(answer.get("status").textValue()).isEqualTo("SUBMITTED");
        assertThat(answer.get("requested").textValue()).isEqualTo("WITHDRAWAL");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Broker.read(Topics.CLAIMS_SUBMITTED, id))
                .extracting(e -> e.get("step").textValue() + e.get("submissionVersion"))
                .containsExactly("SUBMITTED1", "WITHDRAWAL_REQUESTED2"));
        Broker.review(id, 1, "WITHDRAWN", "WITHDRAWN", "");
        Door.awaitStatus(id, "WITHDRAWN");
        assertThat(Door.get("contributor-1", "/submissions/" + id).has("requested"))
                .isFalse();
        IntakeTest.assertProblem(
                Door.send(Door.post("contributor-1", "/submissions/" + id + "/withdrawal", "{\"reason\":\"again\"}")),
                409);
        IntakeTest.assertProblem(Door.send(Door.post("contributor-2", "/submissions/" + id + "/withdrawal", "{")), 404);
        IntakeTest.assertProblem(
                Door.send(Door.post("contributor-1", "/submissions/" + id + "/withdrawal", "{}")), 400);
    }

    @Test
    void whatWasSentBackIsTakenUpUnderItsIdAndWhatWasRejectedAsANewOne() {
        String id = Door.submitted("contributor-1");
        String path = "/submissions/" + id + "/resubmission";
        String mended = Bodies.add("miR-21-5p", "mended");
        IntakeTest.assertProblem(Door.send(Door.post("contributor-1", path, mended)), 409);

        Broker.review(id, 1, "CHANGES_REQUESTED", "CHANGES_REQUESTED", "");
        Door.awaitStatus(id, "CHANGES_REQUESTED");
        HttpResponse<String> same = Door.send(Door.post("contributor-1", path, mended));
        Broker.review(id, 2, "REJECTED", "REJECTED", "");
        Door.awaitStatus(id, "REJECTED");
        HttpResponse<String> fresh = Door.send(Door.post("contributor-1", path, mended));

        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(Door.json(same.body()).get("id").textValue()).isEqualTo(id);
        assertThat(Door.json(same.body()).get("requested").textValue()).isEqualTo("RESUBMISSION");
        assertThat(fresh.statusCode()).isEqualTo(201);
        assertThat(Door.json(fresh.body()).get("previous").textValue()).isEqualTo(id);
        assertThat(Door.json(fresh.body()).get("id").textValue()).isNotEqualTo(id);
    }

    @Test
    void whatIsAskedForIsShownOnceTheReviewTakesItAndWhatItRefusesNever() {
        String id = Door.submitted("contributor-1");
        Broker.review(id, 1, "CHANGES_REQUESTED", "CHANGES_REQUESTED", "");
        Door.awaitStatus(id, "CHANGES_REQUESTED");

        assertThat(resubmitted(id, "first")).isEqualTo(200);
        assertThat(resubmitted(id, "second")).isEqualTo(200);
        assertThat(comment(id)).isEqualTo("said of it");

        Broker.review(id, 2, "RESUBMITTED", "OPEN", "");
        Door.awaitStatus(id, "IN_REVIEW");
        assertThat(comment(id)).isEqualTo("first");
        assertThat(requested(id)).isEqualTo("RESUBMISSION");

        Broker.review(id, 3, "REQUEST_REFUSED", "OPEN", "");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(requested(id)).isEmpty());
        assertThat(comment(id)).isEqualTo("first");
    }

    @Test
    void aResubmissionAfterAWithdrawalLeavesTheClaimThatWasWithdrawn() {
        String id = Door.submitted("contributor-1");
        Broker.review(id, 1, "CHANGES_REQUESTED", "CHANGES_REQUESTED", "");
        Door.awaitStatus(id, "CHANGES_REQUESTED");
        Door.send(Door.post("contributor-1", "/submissions/" + id + "/withdrawal", "{\"reason\":\"mistake\"}"));
        assertThat(resubmitted(id, "too late")).isEqualTo(200);

        Broker.review(id, 2, "WITHDRAWN", "WITHDRAWN", "");
        Broker.review(id, 3, "REQUEST_REFUSED", "WITHDRAWN", "");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Door.steps(id)).contains("REQUEST_REFUSED"));
        assertThat(requested(id)).isEmpty();
        assertThat(comment(id)).isEqualTo("said of it");
    }

    private static int resubmitted(String id, String comment) {
        return Door.send(Door.post(
                        "contributor-1", "/submissions/" + id + "/resubmission", Bodies.add("miR-21-5p", comment)))
                .statusCode();
    }

    private static String comment(String id) {
        return Door.get("contributor-1", "/submissions/" + id)
                .at("/claim/comment")
                .textValue();
    }

    private static String requested(String id) {
        return Door.get("contributor-1", "/submissions/" + id).path("requested").asText();
    }
}
