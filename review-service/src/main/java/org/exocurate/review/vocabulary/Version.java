package org.exocurate.review.vocabulary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A version as it is listed.
 *
 * @param digest of its content; verdicts name it
 * @param by who loaded it; empty where the software brought it
 * @param scheme what the file was said to hold
 * @param source the name of the file, or that it came with the software
 * @param terms how many terms it holds
 * @param report what it changed, as canonical JSON
 */
record Version(
        long number,
        String digest,
        Instant at,
        Optional<UUID> by,
        Optional<String> scheme,
        String source,
        long terms,
        String report) {}
