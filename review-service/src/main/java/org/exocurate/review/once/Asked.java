package org.exocurate.review.once;

import java.util.Optional;
import java.util.UUID;

import org.exocurate.plumbing.http.Refused;

/**
 * Who asked what at which door.
 *
 * @param key as it was sent; empty if there is none
 * @param body the digest of the canonical body
 */
public record Asked(UUID person, String door, Optional<String> key, String body) {

    private static final int LONGEST = 255;

    public Asked {
        key.ifPresent(Asked::requireFit);
    }

    /** With a header as it came: null if it did not. */
    public static Asked of(UUID person, String door, String key, String body) {
        return new Asked(person, door, Optional.ofNullable(key), body);
    }

    private static void requireFit(String key) {
        if (key.isBlank() || key.codePointCount(0, key.length()) > LONGEST) {
            throw Refused.parameter("Idempotency-Key", "an Idempotency-Key has 1 to " + LONGEST + " characters");
        }
    }
}
