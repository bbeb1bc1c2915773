package org.exocurate.submission;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(Stack.class)
class DryRunTest {

    @Test
    void aDryRunAsksOnTheCallersBehalfAndStoresNothing() {
        JsonNode before = Door.get("curator-1", "/submissions?limit=1");

        HttpResponse<String> answer = dryRun("curator-1", "fine");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Door.json(answer.body()).get("verdict").textValue()).isEqualTo("NEW");
        assertThat(Door.json(answer.body()).get("token").textValue()).isEqualTo("Bearer " + Door.tokenOf("curator-1"));
        assertThat(Door.get("curator-1", "/submissions?limit=1")).isEqualTo(before);
    }

    @Test
    void aRefusalOfTheReviewIsPassedOnAndItsOutageIsToldAsSuch() {
        HttpResponse<String> refused = dryRun("contributor-1", "refuse me");
        HttpResponse<String> away = dryRun("contributor-1", "break down");

        IntakeTest.assertProblem(refused, 409);
        IntakeTest.assertProblem(away, 503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        IntakeTest.assertProblem(Door.send(Door.post("contributor-1", "/submissions?dryRun=true", "{}")), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?dryRun",
                "?dryRun=",
                "?dryRun=yes",
                "?dryRun=false&dryRun=true",
                "?dryRun=true&dryRun=true",
                "/batch?dryRun=true"
            })
    void whatIsNotClearlyADryRunIsRefusedAndNotStored(String query) {
        HttpResponse<String> answer =
                Door.send(Door.post("contributor-1", "/submissions" + query, Bodies.add("miR-21-5p")));

        IntakeTest.assertProblem(answer, 400);
        assertThat(Door.json(answer.body()).at("/errors/0/pointer").textValue()).isEqualTo("?dryRun");
    }

    @Test
    void aRefusalByRoleNamesItsRule() {
        HttpResponse<String> answer = Door.send(Door.post("curator-1", "/submissions", Bodies.add("miR-21-5p")));

        IntakeTest.assertProblem(answer, 403);
        assertThat(Door.json(answer.body()).get("rule").textValue()).isEqualTo("role");
    }

    private static HttpResponse<String> dryRun(String user, String comment) {
        return Door.send(Door.post(user, "/submissions?dryRun=true", Bodies.add("miR-21-5p", comment)));
    }
}
