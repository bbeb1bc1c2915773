package org.exocurate.review.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one may watch. */
@ConfigMapping(prefix = "exocurate.watches")
interface WatchConfig {

    /** Watches of one person. */
    @WithDefault("1000")
    int most();
}
