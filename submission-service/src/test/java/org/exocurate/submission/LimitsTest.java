package org.exocurate.submission;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.sql.Sql;
import org.exocurate.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever asks too often is told so before anything is read of what they ask. No limit asks Kafka, so that the service of
 * {@link KafkaDownTest} serves here too: another one to be built and started would cost ten seconds.
 */
@QuarkusTest
@WithTestResource(NoBroker.class)
@TestProfile(LimitsTest.Narrow.class)
class LimitsTest {

    private static final int BURST = 20;

    /** So little that a test can use it up, and so slow that nothing comes back meanwhile. */
    public static final class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "exocurate.limits.person-per-second",
                    "1",
                    "exocurate.limits.person-burst",
                    String.valueOf(BURST),
                    "exocurate.limits.address-per-second",
                    "1",
                    "exocurate.limits.address-burst",
                    String.valueOf(BURST));
        }
    }

    @Inject
    Sql sql;

    @Test
    void aRequestTooManyIsRefusedAndStoresNothing() {
        String person = somebody();
        long before = stored();

        List<HttpResponse<String>> answers = atOnce(() -> as(person, "/submissions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Bodies.add("miR-21-5p"))));

        assertThat(answers).extracting(HttpResponse::statusCode).contains(429).containsOnly(201, 429);
        assertThat(stored() - before)
                .isEqualTo(answers.stream().filter(a -> a.statusCode() == 201).count());
        HttpResponse<String> refused =
                answers.stream().filter(a -> a.statusCode() == 429).findFirst().orElseThrow();
        JsonNode problem = Door.json(refused.body());
        assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
        assertThat(problem.get("status").asInt()).isEqualTo(429);
        assertThat(problem.at("/violated-policies/0").asText()).isEqualTo("person");
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(header(refused, "RateLimit-Policy")).isEqualTo("\"person\";q=20;w=20");
        assertThat(header(refused, "RateLimit")).isEqualTo("\"person\";r=0;t=1");
    }

    @Test
    void whatIsLeftIsSaidWithEveryAnswer() {
        HttpResponse<String> first = Door.send(as(somebody(), "/submissions"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "RateLimit")).isEqualTo("\"person\";r=19;t=1");
    }

    @Test
    void oneWhoAsksTooOftenDisturbsNobodyAtTheSameAddress() {
        String busy = somebody();

        List<HttpResponse<String>> answers = atOnce(() -> as(busy, "/submissions"));

        assertThat(answers).extracting(HttpResponse::statusCode).contains(429);
        assertThat(Door.send(as(somebody(), "/submissions")).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutAGoodTokenTheAddressCounts() {
        String forged = Tokens.of("contributor-1").forged().text();

        assertThat(Door.send(as(forged, "/vocabulary?q=heart")).statusCode())
                .as("an open door asks for no token")
                .isEqualTo(200);
        List<HttpResponse<String>> closed = atOnce(() -> as(forged, "/submissions"));
        List<HttpResponse<String>> open = atOnce(() -> Door.at("/api/v1/vocabulary?q=heart"));

        assertThat(closed).extracting(HttpResponse::statusCode).contains(429).containsOnly(401, 429);
        HttpResponse<String> refused =
                open.stream().filter(a -> a.statusCode() == 429).findFirst().orElseThrow();
        assertThat(Door.json(refused.body()).at("/violated-policies/0").asText())
                .isEqualTo("address");
        assertThat(header(refused, "Access-Control-Allow-Origin"))
                .as("a page of another origin may read why")
                .isEqualTo("*");
        assertThat(closed).allSatisfy(answer -> assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty());
        assertThat(Door.send(as(somebody(), "/vocabulary?q=heart")).statusCode())
                .isEqualTo(200);
        assertThat(atOnce(() -> Door.at("/q/health/live")))
                .extracting(HttpResponse::statusCode)
                .as("health is not limited")
                .containsOnly(200);
        assertThat(Door.send(Door.at("/q/metrics")).body()).contains("limits_refused_total{policy=\"address\"}");
    }

    /** Ten times what may be asked at once: more comes back in no time that this takes. */
    private static List<HttpResponse<String>> atOnce(Supplier<HttpRequest.Builder> request) {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            return IntStream.range(0, 10 * BURST)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> Door.send(request.get()), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    /** A token of somebody who asked for nothing yet. */
    private static String somebody() {
        return Tokens.of("somebody-" + UUID.randomUUID()).roles("contributor").text();
    }

    private static HttpRequest.Builder as(String token, String path) {
        return Door.at("/api/v1" + path).header("Authorization", "Bearer " + token);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private long stored() {
        return sql.one("select count(*) as n from submission", row -> row.getLong("n"))
                .orElseThrow();
    }
}
