package org.exocurate.system;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.exocurate.local.TokenRequest;
import org.exocurate.system.Hook.Got;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A downstream tool is told of each change at its own address: signed, in order, whatever dies meanwhile. */
@Order(56)
class WebhookTest {

    private final Door door = RunningSystem.reviews();

    @Test
    void whatIsPublishedArrivesSignedAndInOrderAlsoWhenReceiverOrServiceFailsMeanwhile() {
        try (Hook hook = Hook.open()) {
            Answer made = door.post("operator-1", "webhooks", Json.object().put("url", hook.url()))
                    .hasStatus(201);
            String secret = made.text("/secret");
            String place = made.header("Location");
            assertThat(place).isEqualTo("/api/v1/webhooks/" + made.text("/id"));
            assertThat(secret).startsWith("whsec_");
            statusOf(place, "ACTIVE");
            assertThat(door.get("operator-1", place).body()).doesNotContain("secret");
            AtomicBoolean ill = new AtomicBoolean(true);
            hook.does(got -> ill.get() ? 500 : 204);
            String first = Curation.publish(Draft.claim());
            await("a failing attempt").until(() -> !hook.events().isEmpty());
            String second = Curation.publish(Draft.claim());
            RunningSystem.reviewService().kill();
            ill.set(false);
            RunningSystem.reviewService().start();
            String third = Curation.publish(Draft.claim());
            door.post("steward-1", "releases", "{}").hasStatus(201);

            await("all is told").until(() -> hook.events().stream()
                    .anyMatch(got -> got.event().at("/data/type").asText().equals("dataset.released")));

            List<Got> good = hook.events();
            assertThat(good).allMatch(got -> got.isSignedBy(secret));
            assertThat(good).extracting(Got::sequence).isSorted();
            assertThat(good.stream()
                            .map(got -> got.event().at("/data/accession").asText()))
                    .contains(first, second, third);
            long from = good.get(0).sequence();
            List<Long> expected = Curation.changes().stream()
                    .map(change -> change.path("sequence").asLong())
                    .filter(sequence -> sequence >= from)
                    .toList();
            assertThat(Set.copyOf(good.stream().map(Got::sequence).toList())).isEqualTo(Set.copyOf(expected));
            assertThat(good).extracting(Got::id).first().isEqualTo(good.get(1).id());

            List<JsonNode> log = items("operator-1", place + "/deliveries?limit=500");
            assertThat(log).anySatisfy(attempt -> {
                assertThat(attempt.path("status").asInt()).isEqualTo(500);
                assertThat(attempt.path("error").asText()).isEqualTo("REFUSED");
            });
            assertThat(log.get(0).path("delivered").asBoolean())
                    .as("newest first")
                    .isTrue();
            replayedWithTwoSecrets(hook, place, secret, from);
            door.delete("operator-1", place).hasStatus(204);
            door.get("operator-1", place).isProblem(404);
        }
    }

    private void replayedWithTwoSecrets(Hook hook, String place, String secret, long from) {
        Answer rotated = door.post("operator-1", place + "/secret", "").hasStatus(200);
        int before = hook.events().size();
        door.post("operator-1", place + "/replay?after=" + from, "").hasStatus(202);
        await("it comes again").until(() -> hook.events().size() > before);
        Got again = hook.events().get(before);
        assertThat(again.sequence()).isEqualTo(from + 1);
        assertThat(again.isSignedBy(secret)).isTrue();
        assertThat(again.isSignedBy(rotated.text("/secret"))).isTrue();
        assertThat(hook.events().subList(0, before)).extracting(Got::id).contains(again.id());
    }

    @Test
    void whoAnswersGoneIsDisabledAndItsOwnerFindsThatInTheInbox() {
        try (Hook hook = Hook.open()) {
            String place = door.post(
                            "steward-1",
                            "webhooks",
                            Json.object().put("url", hook.does(got -> 410).url()))
                    .hasStatus(201)
                    .header("Location");
            statusOf(place, "ACTIVE", "steward-1");
            Curation.publish(Draft.claim());

            JsonNode webhook = statusOf(place, "DISABLED", "steward-1");

            assertThat(webhook.path("reason").asText()).isEqualTo("GONE");
            await("the owner is told").until(() -> items("steward-1", "inbox?sort=newest&limit=50").stream()
                    .anyMatch(item -> item.path("kind").asText().equals("webhook.disabled")
                            && item.at("/because/0/webhook")
                                    .asText()
                                    .equals(webhook.path("id").asText())));
            door.delete("steward-1", place).hasStatus(204);
        }
    }

    @Test
    void aPrivateAddressIsNotSentToAndTheLogSaysSo() {
        for (String url : List.of("http://10.255.255.1/", "http://169.254.169.254/latest/meta-data", "http://[::1]/")) {
            String place = door.post("curator-2", "webhooks", Json.object().put("url", url))
                    .hasStatus(201)
                    .header("Location");

            await("it was tried")
                    .until(() -> items("curator-2", place + "/deliveries"), attempts -> !attempts.isEmpty());

            assertThat(items("curator-2", place + "/deliveries"))
                    .allSatisfy(attempt ->
                            assertThat(attempt.path("error").asText()).isEqualTo("ADDRESS_REFUSED"));
            door.delete("curator-2", place).hasStatus(204);
        }
    }

    @Test
    void badRequestsAreToldWhatIsWrongAndAnothersWebhookIsNotThere() {
        door.post("", "webhooks", "{}").isProblem(401);
        door.post("curator-2", "webhooks", "{}").faults("/url");
        door.post(
                        "curator-2",
                        "webhooks",
                        "{\"url\": \"https://me:x@example.org\", \"types\": [\"claim.add\"], \"filter\": {\"recipient\": \"hart\"}}")
                .faults("/url")
                .faults("/types/0")
                .faults("/filter/recipient");
        String body = "{\"url\": \"http://127.0.0.1:9/\"}";
        Answer first = door.post("curator-2", "webhooks", body, "Idempotency-Key", "hook")
                .hasStatus(201);
        Answer again = door.post("curator-2", "webhooks", body, "Idempotency-Key", "hook")
                .hasStatus(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        String place = first.header("Location");
        door.post("curator-2", place + "/replay", "").faults("?after");
        door.post("curator-2", place + "/replay?after=-1", "").faults("?after");
        door.post("curator-2", place + "/replay?after=99999999", "").faults("?after");
        door.post("curator-2", place + "/secret", "{\"secret\": \"mine\"}").isProblem(400);
        door.get("curator-2", place + "/deliveries?before=x").faults("?before");
        door.get("contributor-2", place).isProblem(404);
        door.get("contributor-2", place + "/deliveries").isProblem(404);
        door.post("contributor-2", place + "/replay?after=0", "").isProblem(404);
        door.delete("contributor-2", place).isProblem(404);
        assertThat(door.get("curator-2", "people/me/export")
                        .hasStatus(200)
                        .json()
                        .path("webhooks"))
                .hasSize(1);
        door.delete("curator-2", place).hasStatus(204);
        door.delete("curator-2", place).isProblem(404);
    }

    @Test
    void whoIsErasedHasNoWebhook() {
        String token = RunningSystem.token(TokenRequest.of("hooked").roles("contributor"));
        String id = door.post(token, "webhooks", "{\"url\": \"http://127.0.0.1:9/\"}")
                .hasStatus(201)
                .text("/id");

        door.delete(token, "people/me").hasStatus(204);

        for (String rows : List.of(
                "webhook where id = ?::uuid",
                "webhook_secret where webhook = ?::uuid",
                "webhook_delivery where webhook = ?::uuid")) {
            assertThat(RunningSystem.database("review").count("select count(*) from " + rows, id))
                    .as(rows)
                    .isZero();
        }
    }

    private JsonNode statusOf(String place, String status) {
        return statusOf(place, status, "operator-1");
    }

    private JsonNode statusOf(String place, String status, String who) {
        return await("status " + status)
                .until(
                        () -> door.get(who, place).hasStatus(200).json(),
                        webhook -> webhook.path("status").asText().equals(status));
    }

    private List<JsonNode> items(String who, String path) {
        return StreamSupport.stream(
                        door.get(who, path).hasStatus(200).json().path("items").spliterator(), false)
                .toList();
    }
}
