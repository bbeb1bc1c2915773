package org.exocurate.review.follow;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What those who follow the log may take of an instance. */
@ConfigMapping(prefix = "exocurate.follow")
interface FollowConfig {

    /** Streams that this instance serves at once. */
    @WithDefault("2000")
    int streams();

    /** Requests for a page that wait here at once. */
    @WithDefault("2000")
    int waiting();

    /** A silent stream says that it is alive this often. */
    @WithDefault("15s")
    Duration heartbeat();

    /** A reader who has not taken what was sent by then is cut off, and resumes. */
    @WithDefault("10s")
    Duration patience();

    /** What is kept in memory of the log, for all readers together. */
    @WithDefault("16M")
    MemorySize memory();
}
