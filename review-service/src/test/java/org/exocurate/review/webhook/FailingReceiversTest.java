package org.exocurate.review.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.review.webhook.Receiver.Got;
import org.exocurate.review.webhook.Receiver.Said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A receiver that refuses, hangs, has gone or says too much is tried again or given up, and holds up nobody else. */
class FailingReceiversTest {

    private final RealWebhooks real = new RealWebhooks();
    private final Receiver receiver = Receiver.open();

    @AfterEach
    void close() {
        receiver.close();
        real.close();
    }

    @Test
    void whatFailsIsSentAgainByTheSameIdAndWhatFollowsWaits() {
        AtomicInteger times = new AtomicInteger();
        receiver.does(got -> Said.of(got.sequence() == 2 && times.incrementAndGet() <= 3 ? 500 : 204));
        Webhooks.Made made = real.active(receiver);
        real.publish(1, 3);

        await().until(() -> {
            real.settle();
            return receiver.events().size() == 6;
        });

        assertThat(receiver.events()).extracting(Got::sequence).containsExactly(1L, 2L, 2L, 2L, 2L, 3L);
        assertThat(receiver.events().subList(1, 5))
                .extracting(Got::id)
                .containsOnly(receiver.events().get(1).id());
        assertThat(real.log(made)).extracting(Attempt::attempt).containsExactly(1, 1, 1, 2, 3, 4, 1);
        assertThat(real.log(made).get(2)).satisfies(attempt -> {
            assertThat(attempt.error()).contains("REFUSED");
            assertThat(attempt.status()).hasValue(500);
            assertThat(attempt.nextAttempt()).isPresent();
        });
        assertThat(real.now(made).failures()).isZero();
        assertThat(real.meters
                        .get("exocurate.webhooks.attempts")
                        .tag("outcome", "failed")
                        .counter()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void whoHangsHoldsNobodyElseUp() {
        real.with(PlannedConfig.quick().timeout(Duration.ofMillis(500)).pauses(Duration.ofHours(1)));
        try (Receiver hanging = Receiver.open()) {
            Webhooks.Made slow = real.active(hanging);
            real.active(receiver);
            hanging.does(got -> Said.of(0));
            real.publish(1, 3);

            real.settle();

            assertThat(receiver.events()).hasSize(3);
            assertThat(hanging.events()).hasSize(1);
            assertThat(real.log(slow)).last().satisfies(attempt -> {
                assertThat(attempt.error()).contains("TIMEOUT");
                assertThat(attempt.status()).isEmpty();
            });
            assertThat(real.now(slow).view().path("nextAttempt").asText()).isNotBlank();
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (Receiver elsewhere = Receiver.open()) {
            receiver.does(got -> new Said(307, Map.of("Location", elsewhere.url()), ""));
            real.with(PlannedConfig.quick().pauses(Duration.ofHours(1)));
            Webhooks.Made made = real.active(receiver);
            real.publish(1, 1);

            real.settle();

            assertThat(elsewhere.all()).isEmpty();
            assertThat(real.log(made)).last().satisfies(attempt -> {
                assertThat(attempt.error()).contains("REDIRECT");
                assertThat(attempt.status()).hasValue(307);
            });
        }
    }

    @Test
    void whoIsGoneIsDisabledAtOnceAndItsOwnerToldAndAReplayGoesOn() {
        AtomicBoolean gone = new AtomicBoolean(true);
        receiver.does(got -> Said.of(gone.get() ? 410 : 200));
        Webhooks.Made made = real.active(receiver);
        real.publish(1, 2);
        real.settle();

        assertThat(real.now(made).status()).isEqualTo(Status.DISABLED);
        assertThat(real.now(made).reason()).contains("GONE");
        assertThat(receiver.events()).hasSize(1);
        List<WebhookNotice> told = real.published.transactions().fresh(() -> real.notices.take(10));
        assertThat(told).hasSize(1).first().satisfies(notice -> {
            assertThat(notice.person()).isEqualTo(real.person);
            assertThat(notice.webhook()).isEqualTo(made.webhook().id());
            assertThat(notice.text()).contains("410");
        });
        assertThat(real.meters.get("exocurate.webhooks.disabled").counter().count())
                .isEqualTo(1);

        gone.set(false);
        real.replay(made, 0);
        assertThat(real.now(made).status())
                .as("it may be somebody else's by now")
                .isEqualTo(Status.PENDING);
        real.settle();

        assertThat(real.now(made).status()).isEqualTo(Status.ACTIVE);
        assertThat(receiver.events()).extracting(Got::sequence).containsExactly(1L, 1L, 2L);
    }

    @Test
    void whoFailsForTooLongIsDisabled() {
        real.with(PlannedConfig.quick().giveUp(Duration.ZERO));
        receiver.does(got -> Said.of(503));
        Webhooks.Made made = real.active(receiver);
        real.publish(1, 1);

        await().until(() -> {
            real.settle();
            return real.now(made).status() == Status.DISABLED;
        });

        assertThat(real.now(made).reason()).contains("FAILING");
        assertThat(real.notices.waiting()).isEqualTo(1);
        receiver.does(got -> Said.of(200));
        real.challenge(made);
        real.settle();
        assertThat(receiver.events()).last().satisfies(got -> assertThat(got.sequence())
                .isEqualTo(1));
        assertThat(real.now(made).view().path("sequence").asLong()).isEqualTo(1);
    }

    @Test
    void whoAsksForMoreTimeGetsIt() {
        real.with(PlannedConfig.quick().pauses(Duration.ofMillis(1), Duration.ofHours(2)));
        receiver.does(got -> new Said(429, Map.of("Retry-After", "3600"), ""));
        Webhooks.Made made = real.active(receiver);
        real.publish(1, 1);

        real.settle();

        assertThat(receiver.events()).hasSize(1);
        Attempt last = real.log(made).get(1);
        assertThat(last.nextAttempt())
                .hasValueSatisfying(next -> assertThat(next).isAfter(last.at().plusSeconds(3_500)));
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        receiver.does(got -> new Said(200, Map.of(), "x".repeat(5_000_000)));
        Webhooks.Made made = real.active(receiver);
        real.publish(1, 2);

        real.settle();

        assertThat(receiver.events()).hasSize(2);
        assertThat(real.now(made).view().path("sequence").asLong()).isEqualTo(2);
    }
}
