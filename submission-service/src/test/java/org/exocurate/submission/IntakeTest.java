package org.exocurate.submission;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.exocurate.model.event.Topics;
import org.exocurate.submission.intake.Asked;
import org.exocurate.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(Stack.class)
class IntakeTest {

    @Test
    void aSubmissionIsAnsweredWithWhatItIsAndReachesTheTopicOnce() {
        HttpResponse<String> answer =
                Door.send(Door.post("contributor-1", "/submissions", Bodies.add("miR-210-3p", "😀 مرحبا \\u00e9")));

        JsonNode made = Door.json(answer.body());
        String id = made.get("id").textValue();
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/submissions/" + id);
        assertThat(made.get("status").textValue()).isEqualTo("SUBMITTED");
        assertThat(made.at("/claim/donor/term/id").textValue()).isEqualTo("CL:0002540");
        assertThat(made.at("/claim/comment").textValue()).isEqualTo("😀 مرحبا é");
        assertThat(made.get("verdict").isNull()).isTrue();
        assertThat(made.get("createdAt").textValue()).matches(".*\\.\\d{6}Z");
        assertThat(Door.get("contributor-1", "/submissions/" + id)).isEqualTo(made);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Broker.read(Topics.CLAIMS_SUBMITTED, id))
                .hasSize(1));
        JsonNode event = Broker.read(Topics.CLAIMS_SUBMITTED, id).get(0);
        assertThat(event.get("submissionVersion").intValue()).isEqualTo(1);
        assertThat(event.at("/proposal/claim/comment").textValue()).isEqualTo("😀 مرحبا é");
        assertThat(Broker.read(Topics.PEOPLE, event.get("by").textValue())).isNotEmpty();
    }

    @Test
    void twentyTwinsAreOneSubmissionWithTwentyEqualAnswers() {
        String key = UUID.randomUUID().toString();
        ExecutorService twenty = Executors.newFixedThreadPool(20);
        List<CompletableFuture<HttpResponse<String>>> twins = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Door.send(Door.post("contributor-1", "/submissions", Bodies.add("miR-21-5p"))
                                .header("Idempotency-Key", key)),
                        twenty))
                .toList();

        List<HttpResponse<String>> answers =
                twins.stream().map(CompletableFuture::join).toList();
        twenty.shutdown();

        Set<String> bodies = new HashSet<>();
        answers.forEach(answer -> bodies.add(answer.statusCode() + answer.body()));
        assertThat(bodies).hasSize(1);
        assertThat(answers.get(0).statusCode()).isEqualTo(201);
        assertThat(answers.stream()
                        .filter(a ->
                                a.headers().firstValue("Idempotent-Replayed").isPresent()))
                .hasSize(19);
        String id = Door.json(answers.get(0).body()).get("id").textValue();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Broker.read(Topics.CLAIMS_SUBMITTED, id))
                .hasSize(1));
    }

    @Test
    void aKeyIsForOneBodyHoweverItIsWritten() {
        String key = UUID.randomUUID().toString();
        String body = Bodies.add("miR-21-5p");
        HttpResponse<String> first = Door.send(keyed("contributor-1", key, body));

        HttpResponse<String> spaced = Door.send(keyed("contributor-1", key, "  " + body.replace(",", " ,\n")));
        HttpResponse<String> other = Door.send(keyed("contributor-1", key, Bodies.add("miR-22-3p")));
        HttpResponse<String> another = Door.send(keyed("contributor-2", key, body));

        assertThat(spaced.body()).isEqualTo(first.body());
        assertThat(spaced.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertProblem(other, 422);
        assertThat(another.statusCode()).isEqualTo(201);
        assertThat(another.body()).isNotEqualTo(first.body());
    }

    @Test
    void aRefusedRequestKeepsNoKey() {
        String key = UUID.randomUUID().toString();

        HttpResponse<String> refused = Door.send(keyed("contributor-1", key, "{\"kind\":\"ADD\"}"));
        HttpResponse<String> mended = Door.send(keyed("contributor-1", key, Bodies.add("miR-21-5p")));

        assertProblem(refused, 400);
        assertThat(mended.statusCode()).isEqualTo(201);
        assertProblem(Door.send(keyed("contributor-1", "k".repeat(256), Bodies.add("miR-21-5p"))), 400);
    }

    @Test
    void aKeyIsCountedInCharacters() {
        String utf8 = new String("\u00e9".repeat(200).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(Asked.checked(utf8)).hasSize(200);
    }

    @Test
    void whoCallsIsAskedBeforeAnythingElse() {
        Tokens contributor = Tokens.of("contributor-1").roles("contributor");
        String forged = contributor.forged().text();
        String expired = contributor.expired().text();
        String elsewhere = contributor.audience("other").text();

        for (String token : List.of(forged, expired, elsewhere, "rubbish")) {
            assertProblem(Door.send(broken().header("Authorization", "Bearer " + token)), 401);
        }
        assertProblem(Door.send(broken()), 401);
        assertProblem(Door.send(broken().header("Authorization", "Bearer " + Door.tokenOf("curator-1"))), 403);
        assertProblem(Door.send(broken().header("Authorization", "Bearer " + Door.tokenOf("contributor-1"))), 415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "not json | ''",
                "[] | ''",
                "{\"kind\":\"ADD\"} | /claim",
                "{\"kind\":\"NONSENSE\"} | /kind",
                "{\"kind\":5} | /kind",
                "{\"kind\":\"RETRACT\",\"target\":\"EXO-1\",\"reason\":\"x\"} | /target",
                "{\"kind\":\"RETRACT\",\"target\":\"EXO-000001.1\",\"reason\":\"x\",\"more\":1} | /more",
                "{\"kind\":\"RETRACT\",\"target\":\"EXO-000001.1\",\"reason\":\"a\\u0000b\"} | /reason",
                "{\"kind\":\"RETRACT\",\"target\":\"EXO-000001.1\",\"reason\":\"a\\ud800b\"} | /reason",
                "{\"kind\":\"ADD\",\"kind\":\"ADD\"} | ~~"
            })
    void aBadBodyIsRefusedByPointer(String body, String pointer) {
        HttpResponse<String> answer = Door.send(Door.post("contributor-1", "/submissions", body));

        assertProblem(answer, 400);
        if (pointer != null && pointer.startsWith("/")) {
            assertThat(Door.json(answer.body()).get("errors").findValuesAsText("pointer"))
                    .anyMatch(told -> told.startsWith(pointer));
        }
    }

    @Test
    void nestingAndSizeHaveLimits() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        String large = Bodies.add("miR-21-5p", "x".repeat(1_000_000));
        byte[] notUtf8 = Bodies.add("miR-21-5p", "é").getBytes(StandardCharsets.ISO_8859_1);

        assertProblem(Door.send(Door.post("contributor-1", "/submissions", deep)), 400);
        assertProblem(Door.send(Door.post("contributor-1", "/submissions", large)), 413);
        assertProblem(
                Door.send(Door.as("contributor-1", "/submissions")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(notUtf8))),
                400);
    }

    static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Door.json(answer.body()).get("status").intValue()).isEqualTo(status);
    }

    private static HttpRequest.Builder keyed(String user, String key, String body) {
        return Door.post(user, "/submissions", body).header("Idempotency-Key", key);
    }

    private static HttpRequest.Builder broken() {
        return Door.at("/api/v1/submissions")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{"));
    }
}
