package org.exocurate.review.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What webhooks may be, where they may be, and how patient their sender is. */
@ConfigMapping(prefix = "exocurate.webhooks")
interface WebhookConfig {

    /** Whether this instance sends; one of them has to. */
    @WithDefault("true")
    boolean sending();

    /** Webhooks of one person. */
    @WithDefault("50")
    int most();

    /** Messages on their way from this instance at once. */
    @WithDefault("64")
    int parallel();

    /** How long a receiver may take for its whole answer. */
    @WithDefault("15s")
    Duration timeout();

    /** Pauses after the first failure, the second and so on; the last holds for all that follow. Each is shortened or lengthened a little. */
    @WithDefault("5s,30s,2m,10m,1h,3h,6h,12h")
    List<Duration> pauses();

    /** A webhook that has failed for so long is disabled. */
    @WithDefault("5d")
    Duration giveUp();

    /** How often a challenge is sent before the webhook counts as unverified. */
    @WithDefault("6")
    int challenges();

    /** For how long a former secret goes on signing. */
    @WithDefault("24h")
    Duration formerSecretLife();

    /** How long an attempt is kept in the log. */
    @WithDefault("30d")
    Duration keep();

    /** Attempts that are kept of one webhook. */
    @WithDefault("1000")
    int keepMost();

    /** Networks that may be sent to though they are not public: {@code 10.1.0.0/16}, {@code fd00::/8}. */
    Optional<List<String>> privateNetworks();

    /** Whether an address may begin with http. */
    @WithDefault("false")
    boolean plainHttp();
}
