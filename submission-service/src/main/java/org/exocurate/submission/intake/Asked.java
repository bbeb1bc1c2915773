package org.exocurate.submission.intake;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;

/**
 * A request that may come again: who asks, at which door, under which key.
 *
 * @param digest of the canonical body; empty without a key
 */
public record Asked(UUID person, String door, Optional<String> key, String digest) {

    private static final int LONGEST = 255;

    /** Takes the header as it came, null if it did not. */
    public static Asked of(UUID person, String door, String key, JsonNode body) {
        return key == null
                ? new Asked(person, door, Optional.empty(), "")
                : new Asked(person, door, Optional.of(checked(key)), digest(body));
    }

    /** Refuses a key that is blank or too long. */
    public static String checked(String key) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw Refused.parameter("Idempotency-Key", "an Idempotency-Key has 1 to " + LONGEST + " characters");
        }
        return key;
    }

    public static String digest(JsonNode body) {
        return Sha256.hex(CanonicalJson.of(body));
    }
}
