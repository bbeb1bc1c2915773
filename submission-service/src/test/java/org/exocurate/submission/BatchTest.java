package org.exocurate.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.sql.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(Stack.class)
class BatchTest {

    private static final int LINES = 2_000;

    @Inject
    Sql sql;

    @Test
    void goodLinesStandWhateverTheBadOnesForAClientThatSendsAllBeforeItReads() {
        String key = UUID.randomUUID().toString();
        String lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(n -> n % 100 == 0 ? "{\"kind\":\"ADD\"}" : n % 150 == 7 ? "  " : line(n))
                .collect(Collectors.joining("\n"));

        List<JsonNode> first = results(Door.send(batch(key, lines)));
        List<JsonNode> again = results(Door.send(batch(key, lines)));

        long blank = IntStream.rangeClosed(1, LINES)
                .filter(n -> n % 100 != 0 && n % 150 == 7)
                .count();
        assertThat(first).hasSize(LINES - (int) blank);
        assertThat(first.stream()
                        .filter(r -> r.has("problem"))
                        .map(r -> r.get("line").intValue() % 100))
                .hasSize(LINES / 100)
                .allMatch(rest -> rest == 0);
        assertThat(first.stream().map(r -> r.get("line").intValue())).isSorted();
        assertThat(first.stream().filter(r -> r.has("id")).map(r -> r.get("status")
                        .textValue()))
                .containsOnly("SUBMITTED");
        assertThat(again).isEqualTo(first);
        assertThat(rows(key)).isEqualTo(LINES - blank - LINES / 100);
    }

    @Test
    void aLinesOwnKeyCountsAndItsTwinInTheBatchIsTheSameSubmission() {
        String own = UUID.randomUUID().toString();
        String one = line(1).replaceFirst("\\{", "{\"idempotencyKey\":\"" + own + "\",");
        String other = line(2).replaceFirst("\\{", "{\"idempotencyKey\":\"" + own + "\",");
        String long_ = Bodies.add("miR-21-5p", "x".repeat(300_000));

        List<JsonNode> results =
                results(Door.send(batch(UUID.randomUUID().toString(), String.join("\n", one, one, other, long_, one))));

        assertThat(results.get(1).get("id")).isEqualTo(results.get(0).get("id"));
        assertThat(results.get(2).at("/problem/status").intValue()).isEqualTo(422);
        assertThat(results.get(3).at("/problem/status").intValue()).isEqualTo(413);
        assertThat(results.get(4).get("id")).isEqualTo(results.get(0).get("id"));
    }

    @Test
    void anEmptyKeyOfALineIsAFaultOfItsBody() {
        String empty = line(1).replaceFirst("\\{", "{\"idempotencyKey\":\"\",");

        List<JsonNode> results = results(Door.send(batch(UUID.randomUUID().toString(), empty)));

        assertThat(results.get(0).at("/problem/errors/0/pointer").textValue()).isEqualTo("/idempotencyKey");
    }

    @Test
    void aBatchThatBreaksOffIsSentAgainWithoutDuplicates() throws IOException {
        String key = UUID.randomUUID().toString();
        String lines = IntStream.rangeClosed(1, LINES).mapToObj(BatchTest::line).collect(Collectors.joining("\n"));

        sendHalf(key, lines);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rows(key)).isPositive());
        long before = rows(key);
        List<JsonNode> results = results(Door.send(batch(key, lines)));

        Set<String> ids = new HashSet<>();
        results.forEach(result -> ids.add(result.get("id").textValue()));
        assertThat(before).isLessThan(LINES);
        assertThat(ids).hasSize(LINES);
        assertThat(rows(key)).isEqualTo(LINES);
    }

    @Test
    void aBatchTakesTheRoleAndTheMediaType() {
        HttpRequest.Builder curator = Door.as("curator-1", "/submissions/batch")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(line(1)));

        IntakeTest.assertProblem(Door.send(curator), 403);
        IntakeTest.assertProblem(Door.send(Door.post("contributor-1", "/submissions/batch", line(1))), 415);
    }

    private static String line(int n) {
        return Bodies.add("miR-21-5p", "line " + n);
    }

    private static HttpRequest.Builder batch(String key, String lines) {
        return Door.as("contributor-1", "/submissions/batch")
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(lines));
    }

    private static List<JsonNode> results(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(Door::json).toList();
    }

    private long rows(String key) {
        return sql.one(
                        """
                        select count(*) as n from answered join submission on submission.id = answered.submission
                        where key like ?""",
                        row -> row.getLong("n"),
                        key + ":%")
                .orElseThrow();
    }

    private static void sendHalf(String key, String lines) throws IOException {
        byte[] body = lines.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Door.port())) {
            OutputStream out = socket.getOutputStream();
            String head = "POST /api/v1/submissions/batch HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/x-ndjson\r\nIdempotency-Key: " + key + "\r\nAuthorization: Bearer "
                    + Door.tokenOf("contributor-1") + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, body.length / 2);
            out.flush();
        }
    }
}
