package org.exocurate.review.vocabulary;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a file of terms may be. */
@ConfigMapping(prefix = "exocurate.vocabulary")
interface VocabularyConfig {

    /** Bytes of a file, as sent and unpacked. */
    @WithDefault("1073741824")
    long largestFile();

    /** Terms that a version may hold: what does not fit in memory must not come into force. */
    @WithDefault("200000")
    long mostTerms();

    /** How long it may take to take a file in. */
    @WithDefault("30m")
    Duration longestLoad();

    /** Where a file waits until it is read; the system's temporary directory unless told. */
    Optional<Path> spoolDirectory();
}
