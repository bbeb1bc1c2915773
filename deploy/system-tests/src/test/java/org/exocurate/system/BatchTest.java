package org.exocurate.system;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Many claims at once. */
@Order(65)
class BatchTest {

    @Test
    void threeThousandLinesWithSixtyBadOnesAreAnsweredInOrderToAClientThatReadsLast() {
        Lines lines = Lines.good(3_000).brokenEvery(50);

        String answer = RawClient.sendAllThenRead(lines);

        assertThat(answer).startsWith("HTTP/1.1 200");
        List<JsonNode> results = answer.lines()
                .filter(line -> line.startsWith("{\"line\""))
                .map(Json::read)
                .toList();
        assertThat(results.stream().map(result -> result.path("line").asInt()).toList())
                .isEqualTo(IntStream.rangeClosed(1, 3_000).boxed().toList());
        for (JsonNode result : results) {
            boolean bad = result.path("line").asInt() % 50 == 0;
            assertThat(result.path("problem").path("status").asInt()).isEqualTo(bad ? 400 : 0);
            assertThat(result.has("id")).isEqualTo(!bad);
        }
        assertThat(lines.stored()).isEqualTo(2_940);
        await().until(() -> lines.inReview() >= 2_940);
        assertThat(lines.inReview()).isEqualTo(2_940);
    }

    @Test
    void goodLinesStandWhateverTheBadOnesAndBlankOnesOnlyCount() {
        Draft good = Draft.claim();
        String lines = "\n" + good + "\nnonsense\n\n" + good.without("/claim/evidence") + "\n" + "{\"a\":\""
                + "x".repeat(300 * 1024) + "\"}\n" + Draft.claim();

        List<JsonNode> results = Lines.results(RunningSystem.submissions()
                .batch(Curation.CONTRIBUTOR, lines)
                .hasStatus(200)
                .body());

        assertThat(results.stream().map(result -> result.path("line").asInt())).containsExactly(2, 3, 5, 6, 7);
        assertThat(results.stream().map(result -> result.at("/problem/status").asInt()))
                .containsExactly(0, 400, 400, 413, 0);
        assertThat(results.get(2).at("/problem/errors/0/pointer").asText()).isEqualTo("/claim/evidence");
        assertThat(results.get(0).path("status").asText()).isEqualTo("SUBMITTED");
        Curation.item(results.get(4).path("id").asText());
    }

    @Test
    void aLineMayBringItsOwnKey() {
        Draft draft = Draft.claim();
        String keyed =
                draft.body().deepCopy().put("idempotencyKey", draft.cargo()).toString();
        String other = draft.withOtherWork()
                .body()
                .deepCopy()
                .put("idempotencyKey", draft.cargo())
                .toString();

        List<JsonNode> results = Lines.results(RunningSystem.submissions()
                .batch(Curation.CONTRIBUTOR, keyed + "\n" + keyed + "\n" + other)
                .hasStatus(200)
                .body());

        assertThat(results.get(1).path("id")).isEqualTo(results.get(0).path("id"));
        assertThat(results.get(2).at("/problem/status").asInt()).isEqualTo(422);
    }
}
