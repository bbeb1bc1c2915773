package org.exocurate.submission;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.identity.Account;
import org.exocurate.testing.RealStack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How people stand is told by review-service; here the doors go by it, and whom it says to forget is forgotten. */
@QuarkusTest
@WithTestResource(Stack.class)
class MembersTest {

    @Test
    void aRoleGivenThereOpensDoorsHereUntilItIsTakenAway() {
        String user = "given-" + UUID.randomUUID();
        String person = UUID.randomUUID().toString();
        assertThat(submit(user).statusCode()).isEqualTo(403);

        told(person, 1, "ACTIVE", user, "\"contributor\"");
        await().atMost(Duration.ofSeconds(30)).until(() -> submit(user).statusCode() == 201);
        told(person, 2, "DEACTIVATED", user, "\"contributor\"");
        await().atMost(Duration.ofSeconds(30)).until(() -> submit(user).statusCode() == 403);
        assertThat(Door.json(submit(user).body()).path("rule").textValue()).isEqualTo("deactivated");
        told(person, 1, "ACTIVE", user, "\"contributor\"");
        told(person, 3, "ACTIVE", user, "");
        await().atMost(Duration.ofSeconds(30)).until(() -> "role"
                .equals(Door.json(submit(user).body()).path("rule").asText()));
    }

    @Test
    void whomTheReviewSaysToForgetIsForgottenAndTheAnswerNamesTheRandomIdsAlone() {
        String user = "leaver-" + UUID.randomUUID();
        String asked = UUID.randomUUID().toString();
        told(UUID.randomUUID().toString(), 1, "ACTIVE", user, "\"contributor\"");
        await().atMost(Duration.ofSeconds(30)).until(() -> submit(user).statusCode() == 201);
        JsonNode export = Door.get(user, "/people/me/export");
        String id = export.at("/person/person").textValue();
        assertThat(export.at("/person/subject").textValue()).isEqualTo(user);
        assertThat(export.at("/submissions/0/steps/0/step").textValue()).isEqualTo("SUBMITTED");

        told(asked, 1, "LEAVING", user, "");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Broker.read(Topics.PEOPLE, id).size() == 2);
        JsonNode erased = Broker.read(Topics.PEOPLE, id).get(1);
        assertThat(erased.toString())
                .isEqualTo("{\"person\":\"%s\",\"version\":2,\"asked\":\"%s\"}".formatted(id, asked));
        assertThat(Door.send(Door.as(user, "/people/me/export")).statusCode()).isEqualTo(404);
        assertThat(submit(user).statusCode())
                .as("the same account is somebody new")
                .isEqualTo(201);
        JsonNode anew = Door.get(user, "/people/me/export");
        assertThat(anew.at("/person/person").textValue()).isNotEqualTo(id);
        assertThat(anew.at("/submissions")).hasSize(1);
    }

    private static HttpResponse<String> submit(String user) {
        return Door.send(Door.post(user, "/submissions", Bodies.add("miR-210-3p")));
    }

    private static void told(String person, long version, String standing, String user, String roles) {
        Broker.send(
                Topics.MEMBERS,
                person,
                """
                {"person": "%s", "version": %d, "standing": "%s", "account": "%s", "roles": [%s], "later": 1}"""
                        .formatted(person, version, standing, digest(user), roles));
    }

    private static String digest(String user) {
        return new Account(RealStack.issuerUrl(), user).digest();
    }
}
