package org.exocurate.plumbing.outbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the relay works. */
@ConfigMapping(prefix = "exocurate.outbox")
interface OutboxConfig {

    /** Whether this instance sends at all; another one may do it for all. */
    @WithDefault("true")
    boolean relay();

    /** For how long a shard stays with a relay that does not report; so long it rests when one dies. */
    @WithDefault("10s")
    Duration lease();

    /** How many rows of one shard go to Kafka before their answers are awaited. */
    @WithDefault("500")
    int rowsPerShard();

    /** As many bytes, but always one row. */
    @WithDefault("1000000")
    long bytesPerShard();

    /** How often an idle relay looks, when nothing in this JVM wakes it. */
    @WithDefault("200ms")
    Duration idle();

    /** The longest pause before a refused shard is tried again. */
    @WithDefault("10s")
    Duration longestPause();
}
