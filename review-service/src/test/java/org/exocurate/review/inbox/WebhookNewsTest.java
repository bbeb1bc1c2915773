package org.exocurate.review.inbox;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.review.webhook.RealWebhooks;

import static org.assertj.core.api.Assertions.assertThat;

/** The owner of a webhook hears once that it was given up. */
class WebhookNewsTest {

    private final RealInbox real = new RealInbox();

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void theOwnerIsToldOnceAndNobodyElse() {
        UUID owner = real.people.known();
        UUID other = real.people.known();
        UUID webhook = RealWebhooks.notice(real.published.sql(), owner);
        assertThat(real.follower.waiting()).isEqualTo(1);

        real.followAll();
        real.followAll();

        assertThat(real.of(owner)).hasSize(1).first().satisfies(item -> {
            assertThat(item.kind()).isEqualTo("webhook.disabled");
            assertThat(item.view().at("/because/0").toString())
                    .isEqualTo("{\"reason\":\"OWN_WEBHOOK\",\"webhook\":\"" + webhook + "\"}");
            assertThat(item.text()).isPresent();
        });
        assertThat(real.of(other)).isEmpty();
        assertThat(real.follower.waiting()).isZero();
    }
}
