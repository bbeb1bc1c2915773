package org.exocurate.review.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings for tests: everything at once, this machine allowed. */
record PlannedConfig(
        int most,
        int parallel,
        Duration timeout,
        List<Duration> pauses,
        Duration giveUp,
        int challenges,
        Duration formerSecretLife,
        int keepMost,
        Optional<List<String>> privateNetworks)
        implements WebhookConfig {

    private static final List<String> HERE = List.of("127.0.0.0/8");

    static PlannedConfig quick() {
        return new PlannedConfig(
                3,
                16,
                Duration.ofSeconds(20),
                List.of(Duration.ofMillis(1)),
                Duration.ofDays(1),
                3,
                Duration.ofHours(24),
                1_000,
                Optional.of(HERE));
    }

    PlannedConfig timeout(Duration other) {
        return new PlannedConfig(
                most, parallel, other, pauses, giveUp, challenges, formerSecretLife, keepMost, privateNetworks);
    }

    PlannedConfig giveUp(Duration other) {
        return new PlannedConfig(
                most, parallel, timeout, pauses, other, challenges, formerSecretLife, keepMost, privateNetworks);
    }

    PlannedConfig formerSecretLife(Duration other) {
        return new PlannedConfig(most, parallel, timeout, pauses, giveUp, challenges, other, keepMost, privateNetworks);
    }

    PlannedConfig pauses(Duration... others) {
        return new PlannedConfig(
                most,
                parallel,
                timeout,
                List.of(others),
                giveUp,
                challenges,
                formerSecretLife,
                keepMost,
                privateNetworks);
    }

    PlannedConfig keepMost(int other) {
        return new PlannedConfig(
                most, parallel, timeout, pauses, giveUp, challenges, formerSecretLife, other, privateNetworks);
    }

    PlannedConfig privateNetworks(String... others) {
        return new PlannedConfig(
                most,
                parallel,
                timeout,
                pauses,
                giveUp,
                challenges,
                formerSecretLife,
                keepMost,
                Optional.of(List.of(others)));
    }

    @Override
    public boolean sending() {
        return true;
    }

    @Override
    public Duration keep() {
        return Duration.ofDays(30);
    }

    @Override
    public boolean plainHttp() {
        return true;
    }
}
