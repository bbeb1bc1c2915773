package org.exocurate.review.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.review.webhook.Receiver.Got;
import org.exocurate.review.webhook.Receiver.Said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What comes is sent in order and at least once, whatever a receiver or an instance does meanwhile. */
class SendingTest {

    private final RealWebhooks real = new RealWebhooks();
    private final Receiver receiver = Receiver.open();

    @AfterEach
    void close() {
        receiver.close();
        real.close();
    }

    @Test
    void whoAnswersTheChallengeIsToldOfAllThatCameSinceItWasMadeInOrder() {
        real.publish(1, 3);
        Webhooks.Made made = real.made(receiver.url());
        assertThat(made.webhook().status()).isEqualTo(Status.PENDING);
        real.publish(4, 2);
        real.published.release();
        real.publish(6, 1);

        real.settle();

        assertThat(real.now(made).status()).isEqualTo(Status.ACTIVE);
        assertThat(receiver.all().get(0).isChallenge()).isTrue();
        assertThat(receiver.events()).extracting(Got::sequence).containsExactly(4L, 5L, 5L, 6L);
        assertThat(receiver.events())
                .extracting(Got::what)
                .containsExactly("claim.added", "claim.added", "dataset.released", "claim.added");
        assertThat(receiver.events())
                .extracting(got -> got.event().path("datasetversion").asText())
                .containsExactly("0.0.0", "0.0.0", "0.0.0", "1.0.0");
        assertThat(receiver.events()).allSatisfy(got -> {
            assertThat(got.id()).isEqualTo(got.event().path("id").asText()).doesNotContain(".");
            assertThat(got.headers()).containsEntry("Content-Type", "application/cloudevents+json");
            assertThat(got.path()).isEqualTo("/hook?of=mine");
            assertThat(got.event().path("dataschema").asText()).isNotBlank();
            assertThat(got.event().path("partitionkey").asText()).isNotBlank();
        });
        assertThat(real.log(made)).hasSize(5).allSatisfy(attempt -> {
            assertThat(attempt.error()).isEmpty();
            assertThat(attempt.status()).hasValue(200);
        });
        real.published.release();
        real.settle();
        assertThat(receiver.events()).hasSize(5).last().satisfies(got -> assertThat(got.what())
                .isEqualTo("dataset.released"));
    }

    @Test
    void whoDoesNotBringTheChallengeBackIsToldNothing() {
        receiver.doesAlways(got -> new Said(200, Map.of(), "{\"challenge\": \"mine\"}"));
        Webhooks.Made made = real.made(receiver.url());
        real.publish(1, 1);
        real.settle();
        await().until(() -> {
            real.settle();
            return real.now(made).status() == Status.UNVERIFIED;
        });

        assertThat(real.now(made).reason()).contains("CHALLENGE_UNANSWERED");
        assertThat(receiver.events()).isEmpty();
        assertThat(receiver.all())
                .hasSize(3)
                .extracting(Got::id)
                .containsOnly(receiver.all().get(0).id());
        assertThat(real.log(made)).extracting(Attempt::attempt).containsExactly(1, 2, 3);

        receiver.doesAlways(Receiver::politely);
        real.challenge(made);
        real.settle();

        assertThat(real.now(made).status()).isEqualTo(Status.ACTIVE);
        assertThat(receiver.events()).extracting(Got::sequence).containsExactly(1L);
    }

    @Test
    void aReplayBeginsAfterTheChangeThatIsNamed() {
        Webhooks.Made made = real.active(receiver);
        real.publish(1, 3);
        real.published.release();
        real.settle();
        List<Got> first = receiver.events();

        real.replay(made, 3);
        real.settle();
        real.replay(made, 1);
        real.settle();

        assertThat(receiver.events()).extracting(Got::sequence).containsExactly(1L, 2L, 3L, 3L, 3L, 2L, 3L, 3L);
        assertThat(receiver.events().get(4).what()).isEqualTo("dataset.released");
        assertThat(receiver.events().get(4).id()).isEqualTo(first.get(3).id());
    }

    @Test
    void anInstanceThatDiesIsFollowedByAnotherAndNothingIsLost() {
        real.with(PlannedConfig.quick().timeout(Duration.ofMillis(200)));
        Webhooks.Made made = real.active(receiver);
        real.publish(1, 5);
        Leased dying = real.desk().take(10).get(0);
        Desk.Piece piece = real.desk().next(dying);
        boolean on =
                real.desk().enter(dying, piece.messages().get(0), Answer.of(200, Duration.ZERO, "", Duration.ZERO));
        assertThat(on).isTrue();
        assertThat(real.desk().take(10)).as("as long as the lease lasts").isEmpty();
        real.published.sql().update("update webhook set leased_until = clock_timestamp() - interval '1 second'");

        real.settle();

        assertThat(receiver.events()).extracting(Got::sequence).containsExactly(2L, 3L, 4L, 5L);
        assertThat(real.desk().enter(dying, piece.messages().get(1), Answer.of(200, Duration.ZERO, "", Duration.ZERO)))
                .as("whoever comes back too late changes nothing")
                .isFalse();
        assertThat(real.now(made).view().path("sequence").asLong()).isEqualTo(5);
    }

    @Test
    void twoInstancesShareTheWorkAndSendNothingTwice() {
        Sender one = real.instance();
        Sender two = real.instance();
        try (Receiver other = Receiver.open()) {
            real.active(receiver);
            real.active(other);
            real.publish(1, 40);

            CompletableFuture.allOf(real.settling(one), real.settling(two)).join();
            RealWebhooks.settle(one, two);

            List<Long> all = LongStream.rangeClosed(1, 40).boxed().toList();
            assertThat(receiver.events()).extracting(Got::sequence).isEqualTo(all);
            assertThat(other.events()).extracting(Got::sequence).isEqualTo(all);
        }
    }

    @Test
    void onlyWhatIsWantedIsSentNarrowerTermsIncluded() {
        real.active(
                "\"url\": \"" + receiver.url()
                        + "\", \"types\": [\"claim.added\"], \"filter\": {\"recipient\": \"heart\", \"process\": \"apoptosis\"}");
        real.published.add(RealWebhooks.claim("CL:0000746", 1));
        real.published.add(RealWebhooks.claim("UBERON:0001474", 2));
        real.published.add(RealWebhooks.claim("UBERON:0000948", 3));
        real.published.retract(1);
        real.published.release();

        real.settle();

        assertThat(receiver.events()).extracting(Got::sequence).containsExactly(1L, 3L);
    }

    @Test
    void aWebhookThatIsDeletedOrMovedMeanwhileIsLeftAlone() {
        Webhooks.Made made = real.active(receiver);
        real.publish(1, 2);
        receiver.does(got -> {
            real.replay(made, 2);
            return Said.of(200);
        });
        real.settle();
        assertThat(receiver.events()).extracting(Got::sequence).containsExactly(1L);
        assertThat(real.now(made).view().path("sequence").asLong()).isEqualTo(2);

        real.replay(made, 0);
        receiver.does(got -> Said.of(real.delete(made) ? 200 : 500));
        real.settle();

        assertThat(receiver.events()).hasSize(2);
        assertThat(real.published.sql().list("select id from webhook_delivery", row -> row.getLong("id")))
                .isEmpty();
    }

    @Test
    void theLogKeepsTheNewestOfEachWebhook() {
        real.with(PlannedConfig.quick().keepMost(3));
        Webhooks.Made made = real.active(receiver);
        real.publish(1, 9);

        real.settle();

        assertThat(real.log(made))
                .extracting(attempt -> attempt.sequence().getAsLong())
                .containsExactly(7L, 8L, 9L);
        assertThat(real.desk().clean()).isFalse();
        assertThat(real.log(made)).hasSize(3);
    }
}
