package org.exocurate.submission;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Whoever asks too often is told so before anything is read of what they ask. */
@QuarkusTest
@WithTestResource(Stack.class)
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
        List<HttpResponse<String>> answers = exhausted(person);
        HttpResponse<String> refused = answers.get(answers.size() - 1);
        long stored = stored();

        HttpResponse<String> submission = Door.send(Door.post(person, "/submissions", Bodies.add("miR-21-5p")));

        assertThat(submission.statusCode()).isEqualTo(429);
        assertThat(stored()).isEqualTo(stored);
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
        HttpResponse<String> first = Door.send(Door.as(somebody(), "/submissions"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "RateLimit")).isEqualTo("\"person\";r=19;t=1");
    }

    @Test
    void oneWhoAsksTooOftenDisturbsNobodyAtTheSameAddress() {
        exhausted(somebody());

        assertThat(Door.send(Door.as(somebody(), "/submissions")).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutATokenTheAddressCountsAndABadTokenIsNone() {
        List<HttpResponse<String>> answers = IntStream.range(0, 2 * BURST)
                .mapToObj(i -> Door.send(Door.at("/api/v1/submissions")
                        .header(
                                "Authorization",
                                "Bearer " + Tokens.of("contributor-1").forged().text())))
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401, 429);
        HttpResponse<String> open = Door.send(Door.at("/api/v1/vocabulary?q=heart"));
        assertThat(open.statusCode()).isEqualTo(429);
        assertThat(Door.json(open.body()).at("/violated-policies/0").asText()).isEqualTo("address");
        assertThat(Door.send(Door.as(somebody(), "/vocabulary?q=heart")).statusCode())
                .isEqualTo(200);
        assertThat(IntStream.range(0, 2 * BURST))
                .as("health is not limited")
                .allMatch(i -> Door.send(Door.at("/q/health/live")).statusCode() == 200);
        assertThat(Door.send(Door.at("/q/metrics")).body()).contains("limits_refused_total{policy=\"address\"}");
    }

    private static String somebody() {
        return "contributor-" + UUID.randomUUID();
    }

    private static List<HttpResponse<String>> exhausted(String person) {
        return IntStream.range(0, 2 * BURST)
                .mapToObj(i -> Door.send(Door.as(person, "/submissions")))
                .toList();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private long stored() {
        return sql.one("select count(*) as n from submission", row -> row.getLong("n"))
                .orElseThrow();
    }
}
