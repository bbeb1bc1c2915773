package org.exocurate.plumbing.json;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.erdtman.jcs.JsonCanonicalizer;

/** Writes JSON in the one form of RFC 8785, so that equal content has equal bytes and one digest. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** A JsonNode, or anything the house's ObjectMapper writes as an object or array. */
    public static String of(Object value) {
        try {
            return new JsonCanonicalizer(JsonFormat.mapper().writeValueAsString(value)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
