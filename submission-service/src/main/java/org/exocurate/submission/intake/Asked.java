package org.exocurate.submission.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** What is told of a key that does not fit. */
    public static final String WANTED = "an Idempotency-Key has 1 to " + LONGEST + " characters";

    /** Takes the header as it came, null if it did not. */
    public static Asked of(UUID person, String door, String key, JsonNode body) {
        return key == null
                ? new Asked(person, door, Optional.empty(), "")
                : new Asked(person, door, Optional.of(checked(key)), digest(body));
    }

    /** The key as its writer meant it; refused if it is blank or too long. */
    public static String checked(String header) {
        String key = written(header);
        if (!fits(key)) {
            throw Refused.parameter("Idempotency-Key", WANTED);
        }
        return key;
    }

    /** A header arrives byte for byte as ISO-8859-1; what is UTF-8 is read as that. */
    private static String written(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : header;
    }

    public static boolean fits(String key) {
        return !key.isBlank() && key.codePointCount(0, key.length()) <= LONGEST;
    }

    public static String digest(JsonNode body) {
        return Sha256.hex(CanonicalJson.of(body));
    }
}
