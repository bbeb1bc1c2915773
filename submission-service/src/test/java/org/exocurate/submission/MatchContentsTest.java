package org.exocurate.submission;

import java.time.Duration;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.exocurate.model.event.Topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A submission's matches are shown with what the claims said when they were judged. */
@QuarkusTest
@WithTestResource(Stack.class)
class MatchContentsTest {

    @Inject
    CountedSql sql;

    private static final String ACCESSION = "EXO-000900";

    @Test
    void aMatchIsShownAsItWasAtTheSequenceOfTheVerdictAndNotAsItIsSince() {
        String early = Door.submitted("contributor-1");
        String late = Door.submitted("contributor-1");
        change(900, "PUBLISHED");
        change(902, "CONTESTED");

        judged(early, 901);
        judged(late, 902);

        assertThat(match(early).path("content").toString()).isEqualTo(content("PUBLISHED"));
        assertThat(match(late).path("content").toString()).isEqualTo(content("CONTESTED"));
        assertThat(match(late).path("relation").textValue()).isEqualTo("CONTRADICTS");
    }

    @Test
    void aMatchThatIsNotToldHereYetIsShownWithoutItsContent() {
        String id = Door.submitted("contributor-1");

        judged(id, 899);

        assertThat(Door.get("contributor-1", "/submissions/" + id).path("matches"))
                .hasSize(1)
                .allSatisfy(match -> assertThat(match.has("content")).isFalse());
    }

    @Test
    void theThreadOfARejectedSubmissionIsShownWithoutReadingWhatItsMatchesSaid() {
        String rejected = Door.submitted("contributor-1");
        change(900, "PUBLISHED");
        judged(rejected, 901);
        match(rejected);
        reviewed(rejected, 2, "REJECTED", 901);
        awaitStatus(rejected, "REJECTED");
        String fresh = Door.json(Door.send(Door.post(
                                "contributor-1",
                                "/submissions/" + rejected + "/resubmission",
                                Bodies.add("miR-21-5p", "mended")))
                        .body())
                .get("id")
                .textValue();
        int before = sql.reading("claim_content");

        JsonNode view = Door.get("contributor-1", "/submissions/" + fresh);

        assertThat(view.at("/former/0/id").textValue()).isEqualTo(rejected);
        assertThat(view.at("/former/0/status").textValue()).isEqualTo("REJECTED");
        assertThat(sql.reading("claim_content")).isEqualTo(before);
    }

    private static JsonNode match(String id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Door.get("contributor-1", "/submissions/" + id).at("/matches/0"),
                        match -> match.has("content"));
    }

    private static void judged(String id, long sequence) {
        reviewed(id, 1, "OPEN", sequence);
        awaitStatus(id, "IN_REVIEW");
    }

    private static void reviewed(String id, int version, String status, long sequence) {
        Broker.send(
                Topics.REVIEWS_CHANGED,
                id,
                """
                {"submission":"%s","reviewVersion":%d,"step":"OPENED","at":"2026-11-26T09:00:00Z","item":{"status":"%s",
                 "verdict":"CONTRADICTS","matches":[{"claim":"%s.1","pending":false,"relation":"CONTRADICTS","axes":{}}],
                 "matchCount":1,"findings":[],"approvalsNeeded":2,"checkedAt":{"sequence":%d},"decisions":[],"comments":[]}}"""
                        .formatted(id, version, status, ACCESSION, sequence));
    }

    private static void awaitStatus(String id, String status) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Door.get("contributor-1", "/submissions/" + id)
                .path("status")
                .asText()
                .equals(status));
    }

    private static void change(long sequence, String status) {
        Broker.send(
                Topics.DATASET_CHANGES,
                ACCESSION,
                "{\"sequence\":%d,\"type\":\"claim.added\",\"accession\":\"%s\",\"version\":1,\"content\":%s,\"digest\":\"%064x\"}"
                        .formatted(sequence, ACCESSION, content(status), sequence));
    }

    private static String content(String status) {
        return "{\"accession\":\"%s\",\"status\":\"%s\",\"version\":1}".formatted(ACCESSION, status);
    }
}
