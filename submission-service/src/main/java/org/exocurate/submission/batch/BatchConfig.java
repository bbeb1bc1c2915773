package org.exocurate.submission.batch;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a batch is taken in at a time, and where its results wait. */
@ConfigMapping(prefix = "exocurate.batch")
interface BatchConfig {

    /** Lines that share a commit. */
    @WithDefault("250")
    int groupLines();

    /** Bytes of lines that share a commit: what a batch holds in memory grows with this, not with its size. */
    @WithDefault("1048576")
    long groupBytes();

    /** Where results wait until all lines are read; the system's temporary directory if not given. */
    Optional<Path> spillDirectory();

    /** What the results of one batch may weigh, some ten million lines by default; then the batch ends with a refusal. */
    @WithDefault("1073741824")
    long spillBytes();
}
