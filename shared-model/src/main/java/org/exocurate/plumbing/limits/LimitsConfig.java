package org.exocurate.plumbing.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one person, or one address without a person, may ask of one instance. */
@ConfigMapping(prefix = "exocurate.limits")
interface LimitsConfig {

    /** Whether there are limits here at all; a proxy in front may have its own. */
    @WithDefault("true")
    boolean enabled();

    /** Requests of one person a second, in the long run. */
    @WithDefault("200")
    long personPerSecond();

    /** Requests of one person at once, after a rest. */
    @WithDefault("1000")
    long personBurst();

    /** Requests a second from one address that no valid token comes with. */
    @WithDefault("200")
    long addressPerSecond();

    @WithDefault("1000")
    long addressBurst();

    /** Lines of one person's batches a second; the reading waits, and no line is refused. */
    @WithDefault("20000")
    long batchLinesPerSecond();

    /** How many people and addresses are remembered at most; who is forgotten begins anew. */
    @WithDefault("100000")
    long mostRemembered();
}
