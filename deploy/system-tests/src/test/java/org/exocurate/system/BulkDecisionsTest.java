package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many decisions in one request, and decisions that come with a key. */
@Order(79)
class BulkDecisionsTest {

    @Test
    void eachLineStandsOrFallsByItself() {
        String good = Curation.propose(Draft.claim());
        String own = Curation.propose(Draft.claim());
        String stale = Curation.propose(Draft.claim());
        String lines = String.join(
                "\n",
                line(good, Curation.item(good).header("ETag"), Curation.approval()),
                "",
                line(stale, "\"nothing\"", Curation.approval()),
                line(own, null, Curation.approval()),
                "{\"id\": \"none\"}",
                "[1]",
                line(
                        own,
                        Curation.item(own).header("ETag"),
                        Curation.rejection("OTHER", "no").put("why", "?")));

        List<JsonNode> results = decide("curator-1", lines, "");

        assertThat(results).extracting(result -> result.path("line").asInt()).containsExactly(1, 3, 4, 5, 6, 7);
        assertThat(results.get(0).path("status").asText()).isEqualTo("APPROVED");
        assertThat(results.get(0).path("accession").asText()).startsWith("EXO-");
        assertThat(results.subList(1, 6))
                .extracting(result -> result.at("/problem/status").asInt())
                .containsExactly(412, 428, 404, 400, 400);
        assertThat(results.get(5).at("/problem/errors/0/pointer").asText()).isEqualTo("/why");
        assertThat(Curation.item(stale).text("/status")).isEqualTo("OPEN");
    }

    @Test
    void aBatchSentAgainWithItsKeyIsAnsweredAsTheFirstTime() {
        String id = Curation.propose(Draft.claim());
        String lines = line(id, Curation.item(id).header("ETag"), Curation.approval());
        String key = "bulk-" + id;

        List<JsonNode> first = decide("curator-1", lines, key);
        List<JsonNode> again = decide("curator-1", lines, key);

        assertThat(again).isEqualTo(first);
        assertThat(Curation.changesOf(first.get(0).path("accession").asText())).hasSize(1);
    }

    @Test
    void aKeyIsForOneBody() {
        String id = Curation.propose(Draft.claim());
        String seen = Curation.item(id).header("ETag");
        String path = "reviews/" + id + "/decisions";
        Door door = RunningSystem.reviews();
        ObjectNode rejection = Curation.rejection("OTHER", "not here");

        Answer first = door.post("curator-1", path, rejection, "If-Match", seen, "Idempotency-Key", "k-" + id)
                .hasStatus(201);
        Answer again = door.post("curator-1", path, rejection, "If-Match", "\"else\"", "Idempotency-Key", "k-" + id)
                .hasStatus(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        door.post("curator-1", path, Curation.approval(), "If-Match", seen, "Idempotency-Key", "k-" + id)
                .isProblem(422);
    }

    @Test
    void aCommentWithAKeyIsSaidOnce() {
        String id = Curation.propose(Draft.claim());
        Curation.item(id);
        for (int i = 0; i < 2; i++) {
            RunningSystem.reviews()
                    .post(
                            "curator-1",
                            "reviews/" + id + "/comments",
                            "{\"text\": \"see figure 3\"}",
                            "Idempotency-Key",
                            "c")
                    .hasStatus(201);
        }

        assertThat(Curation.item(id).json().path("comments")).hasSize(1);
    }

    @Test
    void moreThanAThousandAreTooMany() {
        List<JsonNode> results = decide("curator-1", "{}\n".repeat(1_005), "");

        assertThat(results).hasSize(1_001);
        assertThat(results.get(1_000).at("/problem/status").asInt()).isEqualTo(413);
    }

    @Test
    void onlyCuratorsDecide() {
        send("contributor-1", "{}", "").isProblem(403);
        RunningSystem.reviews().post("curator-1", "reviews/decisions", "{}").isProblem(415);
    }

    private static String line(String id, String seen, ObjectNode decision) {
        ObjectNode line = decision.deepCopy().put("id", id);
        return (seen == null ? line : line.put("ifMatch", seen)).toString();
    }

    private static List<JsonNode> decide(String who, String lines, String key) {
        return send(who, lines, key)
                .hasStatus(200)
                .body()
                .lines()
                .map(Json::read)
                .toList();
    }

    private static Answer send(String who, String lines, String key) {
        String[] headers = key.isEmpty()
                ? new String[] {"Content-Type", "application/x-ndjson"}
                : new String[] {"Content-Type", "application/x-ndjson", "Idempotency-Key", key};
        return RunningSystem.reviews().send(who, "POST", "reviews/decisions", BodyPublishers.ofString(lines), headers);
    }
}
