package org.exocurate.submission;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.sql.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(Stack.class)
class ProgressTest {

    @Inject
    Sql sql;

    @Test
    void newsOfAReviewIsShownAndOlderOrRepeatedNewsIsDropped() {
        String id = Door.submitted("contributor-1");

        Broker.review(id, 2, "CHANGES_REQUESTED", "CHANGES_REQUESTED", "");
        Broker.review(id, 1, "OPENED", "OPEN", "");
        Broker.review(id, 2, "CHANGES_REQUESTED", "CHANGES_REQUESTED", "");
        Broker.review(id, 3, "REJECTED", "REJECTED", "");
        Broker.review(id, 2, "CHANGES_REQUESTED", "CHANGES_REQUESTED", "");
        Door.awaitStatus(id, "REJECTED");

        JsonNode seen = Door.get("contributor-1", "/submissions/" + id);
        assertThat(seen.get("verdict").textValue()).isEqualTo("NEW");
        assertThat(Door.steps(id)).containsExactly("SUBMITTED", "CHANGES_REQUESTED", "REJECTED");
        assertThat(Door.get("contributor-1", "/submissions?status=REJECTED")
                        .get("items")
                        .findValuesAsText("id"))
                .contains(id);
    }

    @Test
    void newsOfAnUnknownSubmissionIsKeptAndRubbishIsParked() {
        String unknown = UUID.randomUUID().toString();

        Broker.review(unknown, 1, "OPENED", "OPEN", "");
        Broker.send(Topics.REVIEWS_CHANGED, unknown, "{\"rubbish\":true}");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(count("select count(*) as n from progress where submission = ?", UUID.fromString(unknown)))
                    .isEqualTo(1);
            assertThat(count("select count(*) as n from parked where key = ?", unknown))
                    .isEqualTo(1);
        });
    }

    @Test
    void othersSeeNothingAndCuratorsAll() {
        String id = Door.submitted("contributor-1");

        IntakeTest.assertProblem(Door.send(Door.as("contributor-2", "/submissions/" + id)), 404);
        IntakeTest.assertProblem(Door.send(Door.as("contributor-2", "/submissions/" + id + "/history")), 404);
        IntakeTest.assertProblem(Door.send(Door.as("contributor-1", "/submissions/nonsense")), 404);
        IntakeTest.assertProblem(Door.send(Door.as("operator-1", "/submissions/" + id)), 403);
        IntakeTest.assertProblem(Door.send(Door.at("/api/v1/submissions/" + id)), 401);
        assertThat(Door.get("curator-1", "/submissions/" + id).get("id").textValue())
                .isEqualTo(id);
        assertThat(Door.get("contributor-2", "/submissions").get("items").findValuesAsText("id"))
                .doesNotContain(id);
    }

    @Test
    void aListGoesOnWhereThePageEnded() {
        List<String> made = List.of(
                Door.submitted("contributor-2"), Door.submitted("contributor-2"), Door.submitted("contributor-2"));

        JsonNode first = Door.get("contributor-2", "/submissions?limit=2");
        JsonNode second = Door.json(
                Door.send(Door.as("contributor-2", first.get("next").textValue().substring("/api/v1".length())))
                        .body());

        assertThat(ids(first)).containsExactly(made.get(2), made.get(1));
        assertThat(ids(second)).startsWith(made.get(0));
        IntakeTest.assertProblem(Door.send(Door.as("contributor-2", "/submissions?limit=501")), 400);
        IntakeTest.assertProblem(Door.send(Door.as("contributor-2", "/submissions?status=OPEN")), 400);
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("id").textValue())
                .toList();
    }

    @Test
    void aCommentIsShownAtOnceAndItsEchoIsNotShownTwice() {
        String id = Door.submitted("contributor-1");

        HttpResponse<String> said = Door.send(
                Door.post("contributor-1", "/submissions/" + id + "/comments", "{\"text\":\"see figure 3\"}"));
        String by = Door.json(said.body()).at("/comments/0/by").textValue();
        String echo = ",\"comments\":[{\"by\":\"" + by
                + "\",\"text\":\"see figure 3\",\"at\":\"2026-01-01T00:00:00.000000Z\"},"
                + "{\"by\":\"x\",\"text\":\"thanks\",\"at\":\"2099-01-01T00:00:00.000000Z\"}]";
        String item = "{\"status\":\"OPEN\"" + echo + "}";
        Broker.send(
                Topics.REVIEWS_CHANGED,
                id,
                "{\"submission\":\"" + id
                        + "\",\"reviewVersion\":1,\"step\":\"COMMENTED\",\"at\":\"2099-01-01T00:00:00Z\",\"item\":"
                        + item + "}");
        Door.awaitStatus(id, "IN_REVIEW");

        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(Door.get("contributor-1", "/submissions/" + id)
                        .get("comments")
                        .findValuesAsText("text"))
                .containsExactly("see figure 3", "thanks");
    }

    @Test
    void aPublishedSubmissionShowsItsClaimAndLaterItsRelease() {
        String id = Door.submitted("contributor-1");
        Broker.review(id, 1, "APPROVED", "APPROVED", ",\"accession\":\"EXO-000700\",\"version\":1");
        change("claim.added", "EXO-000700", 1, 700);
        Door.awaitStatus(id, "PUBLISHED");
        assertThat(Door.get("contributor-1", "/submissions/" + id)
                        .get("accession")
                        .textValue())
                .isEqualTo("EXO-000700");
        assertThat(Door.get("contributor-1", "/submissions/" + id)
                        .get("release")
                        .isNull())
                .isTrue();

        Broker.send(
                Topics.DATASET_CHANGES,
                "1.7.0",
                "{\"type\":\"dataset.released\",\"sequence\":750,\"release\":{\"version\":\"1.7.0\",\"from\":600,\"to\":750}}");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Door.get("contributor-1", "/submissions/" + id)
                                .get("release")
                                .asText())
                        .isEqualTo("1.7.0"));
    }

    @Test
    void anOutdatedTargetIsRefusedWithTheCurrentVersion() {
        change("claim.added", "EXO-000800", 1, 800);
        change("claim.evidence_added", "EXO-000800", 2, 801);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(retraction("EXO-000800.1").statusCode()).isEqualTo(409));

        JsonNode refused = Door.json(retraction("EXO-000800.1").body());
        assertThat(refused.get("current").textValue()).isEqualTo("EXO-000800.2");
        assertThat(refused.get("changed").findValuesAsText("type")).containsExactly("claim.evidence_added");
        assertThat(Door.json(Door.send(
                                Door.post("contributor-1", "/submissions?dryRun=true", Bodies.retract("EXO-000800.1")))
                        .body()))
                .isEqualTo(refused);
        assertThat(retraction("EXO-000800.2").statusCode()).isEqualTo(201);
    }

    private static HttpResponse<String> retraction(String target) {
        return Door.send(Door.post("contributor-1", "/submissions", Bodies.retract(target)));
    }

    private static void change(String type, String accession, int version, long sequence) {
        Broker.send(
                Topics.DATASET_CHANGES,
                accession,
                ("{\"sequence\":%d,\"type\":\"%s\",\"accession\":\"%s\",\"version\":%d,"
                                + "\"content\":{\"status\":\"PUBLISHED\"},\"digest\":\"%064x\"}")
                        .formatted(sequence, type, accession, version, sequence));
    }

    private long count(String query, Object arg) {
        return sql.one(query, row -> row.getLong("n"), arg).orElseThrow();
    }
}
