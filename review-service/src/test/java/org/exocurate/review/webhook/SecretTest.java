package org.exocurate.review.webhook;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.webhook.Receiver.Got;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever has the secret can tell our messages from others; a new secret leaves nobody without. */
class SecretTest {

    /** A signature that the npm library standardwebhooks 1.1.1 made of the same. */
    @Test
    void aSignatureIsThatOfStandardWebhooks() {
        Secret secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(Secret.signatures(List.of(secret), "change-17", 1_614_265_330L, "{\"test\": \"é\"}"))
                .isEqualTo("v1,Etw+JKghraWIjTDEF1o+D/Z42BkFSk8yF4SJf4Zqxww=");
    }

    @Test
    void aSecretIsLongAndNoTwoAreAlikeAndNoneIsPrinted() {
        Secret secret = Secret.fresh();

        assertThat(secret.text()).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.text().substring(6))).hasSize(32);
        assertThat(secret).isNotEqualTo(Secret.fresh());
        assertThat(secret.toString()).doesNotContain(secret.text().substring(6));
    }

    @Test
    void oldAndNewBothSignUntilTheOldEnds() {
        try (RealWebhooks real = new RealWebhooks();
                Receiver receiver = Receiver.open()) {
            Webhooks.Made made = real.active(receiver);
            real.publish(1, 1);
            real.settle();
            Secret next = real.rotate(made);
            real.publish(2, 1);
            real.settle();
            real.published.sql().update("update webhook_secret set until = clock_timestamp() where until is not null");
            real.publish(3, 1);
            real.settle();

            List<Got> events = receiver.events();
            assertThat(receiver.all().get(0)).satisfies(challenge -> assertSigned(challenge, made.secret()));
            assertThat(signatures(events.get(0))).hasSize(1);
            assertSigned(events.get(0), made.secret());
            assertThat(signatures(events.get(1))).hasSize(2);
            assertSigned(events.get(1), made.secret());
            assertSigned(events.get(1), next);
            assertThat(signatures(events.get(2))).hasSize(1);
            assertSigned(events.get(2), next);
        }
    }

    @Test
    void nobodyHasMoreThanFiveSecretsAtOnce() {
        try (RealWebhooks real = new RealWebhooks()) {
            real.with(PlannedConfig.quick().formerSecretLife(Duration.ofHours(1)));
            Webhooks.Made made = real.made("http://127.0.0.1:1/");
            for (int i = 0; i < 4; i++) {
                real.rotate(made);
            }

            assertThatThrownBy(() -> real.rotate(made)).isInstanceOf(Refused.class);
            real.published.sql().update("update webhook_secret set until = clock_timestamp() where until is not null");
            assertThat(real.rotate(made)).isNotNull();
        }
    }

    private static List<String> signatures(Got got) {
        return List.of(got.headers().get("webhook-signature").split(" "));
    }

    /** Written from the specification, not by the code that signs. */
    private static void assertSigned(Got got, Secret secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.text().substring("whsec_".length())), "raw"));
            mac.update(got.headers().get("webhook-id").getBytes(UTF_8));
            mac.update((byte) '.');
            mac.update(got.headers().get("webhook-timestamp").getBytes(UTF_8));
            mac.update((byte) '.');
            String expected =
                    Base64.getEncoder().encodeToString(mac.doFinal(got.body().getBytes(UTF_8)));
            assertThat(signatures(got)).contains("v1," + expected);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
