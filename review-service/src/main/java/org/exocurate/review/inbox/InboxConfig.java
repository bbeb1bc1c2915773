package org.exocurate.review.inbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long an inbox keeps things, and what its feed may take. */
@ConfigMapping(prefix = "exocurate.inbox")
interface InboxConfig {

    /** How long an item can be read. */
    @WithDefault("90d")
    Duration keep();

    /** Feeds of all persons that this instance serves at once. */
    @WithDefault("1000")
    int streams();

    /** Feeds of one person at this instance at once. */
    @WithDefault("4")
    int streamsOfOne();

    /** A silent feed says that it is alive this often. */
    @WithDefault("15s")
    Duration heartbeat();

    /** A reader who has not taken what was sent by then is let go, and resumes. */
    @WithDefault("30s")
    Duration patience();

    /** A feed ends after this, or with its token if that is sooner, so that roles are looked at again. */
    @WithDefault("15m")
    Duration longestStream();
}
