package org.exocurate.system;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A paper that many claims rest on is retracted and reinstated. */
@Order(85)
class ManyDependentsTest {

    private static final int CLAIMS = Integer.getInteger("exocurate.dependents", 100);

    /** Decided in one request. */
    private static final int TOGETHER = 100;

    /** By which they are found. */
    private static final String CONDITION = "a disorder of many dependents";

    @Test
    void allOfThemAreFlaggedAndGradedInOneRunAndComeBackDigestForDigest() {
        Draft draft = Draft.claim().with("/claim/condition/term", CONDITION);
        String paper = draft.body().at("/claim/evidence/0/reference").asText();
        List<String> accessions = publish(draft);
        Map<String, String> before = digests(accessions);
        long head = head();

        assertThat(tell(paper, "RETRACTION").at("/affected").asInt()).isEqualTo(CLAIMS);

        List<JsonNode> changes = changesAfter(head);
        assertThat(changes).hasSize(CLAIMS);
        assertThat(changes)
                .allSatisfy(change -> assertThat(change.path("type").asText()).isEqualTo("claim.support_changed"));
        assertThat(changes)
                .extracting(change -> change.path("sequence").asLong())
                .isSorted();
        assertThat(changes)
                .extracting(change -> change.at("/content/grade").asText())
                .containsOnly("UNSUPPORTED");
        assertThat(changes)
                .extracting(change -> change.at("/content/notices/0/type").asText())
                .containsOnly("RETRACTION");
        assertThat(tell(paper, "REINSTATEMENT").at("/affected").asInt()).isEqualTo(CLAIMS);
        assertThat(digests(accessions)).isEqualTo(before);
    }

    private static List<String> publish(Draft draft) {
        String lines = IntStream.range(0, CLAIMS)
                .mapToObj(number -> draft.with("/claim/cargo/term", "miR-" + (500_000 + number) + "-3p")
                        .toString())
                .collect(Collectors.joining("\n"));
        RunningSystem.submissions().batch(Curation.CONTRIBUTOR, lines).hasStatus(200);
        String mine = "reviews?status=OPEN&limit=500&condition=" + URLEncoder.encode(CONDITION, StandardCharsets.UTF_8);
        await("all are in the queue").until(() -> items(mine).size(), size -> size == CLAIMS);
        List<JsonNode> items = items(mine);
        return IntStream.range(0, (CLAIMS + TOGETHER - 1) / TOGETHER)
                .mapToObj(part -> items.subList(part * TOGETHER, Math.min(CLAIMS, (part + 1) * TOGETHER)))
                .flatMap(part -> decide(part).stream())
                .map(result -> result.path("accession").asText())
                .toList();
    }

    /** Their cargos are different, so that none is judged by another. */
    private static List<JsonNode> decide(List<JsonNode> items) {
        String lines = items.stream()
                .map(item -> Curation.approval()
                        .put("id", item.path("id").asText())
                        .put("ifMatch", item.path("etag").asText())
                        .toString())
                .collect(Collectors.joining("\n"));
        return RunningSystem.reviews()
                .send(
                        "curator-1",
                        "POST",
                        "reviews/decisions",
                        BodyPublishers.ofString(lines),
                        "Content-Type",
                        "application/x-ndjson")
                .hasStatus(200)
                .body()
                .lines()
                .map(Json::read)
                .toList();
    }

    private static List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = RunningSystem.reviews()
                    .get("curator-1", next)
                    .hasStatus(200)
                    .json();
            page.path("items").forEach(items::add);
            next = page.path("next").asText();
        }
        return items;
    }

    private static JsonNode tell(String paper, String type) {
        ObjectNode notice = Json.object()
                .put("reference", paper)
                .put("type", type)
                .put("date", "2024-03-01")
                .put("source", "the journal");
        return RunningSystem.reviews()
                .post("steward-1", "notices", notice)
                .hasStatus(201)
                .json();
    }

    private static Map<String, String> digests(List<String> accessions) {
        Map<String, String> digests = new TreeMap<>();
        accessions.forEach(accession -> digests.put(
                accession,
                RunningSystem.reviews().get("", "dataset/claims/" + accession).header("ETag")));
        return digests;
    }

    private static long head() {
        return RunningSystem.reviews()
                .get("", "dataset")
                .json()
                .path("sequence")
                .asLong();
    }

    private static List<JsonNode> changesAfter(long sequence) {
        return RunningSystem.reviews().all("dataset/changes?limit=500&after=" + sequence);
    }
}
