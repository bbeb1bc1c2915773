package org.exocurate.plumbing.http;

import java.io.InputStream;
import java.util.Locale;

/** The body of a request as it was sent, read only after the caller's role is known. */
public final class Sent {

    private Sent() {}

    /** A single document; refused with 415 if it does not say that it is JSON, with 413 if it is too large. */
    public static byte[] json(String contentType, InputStream body) {
        require("application/json", contentType);
        return Body.read(body, Body.LIMIT);
    }

    /** Refuses another media type with 415; parameters such as a charset are passed over. */
    public static void require(String mediaType, String contentType) {
        String sent =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!sent.equals(mediaType)) {
            throw Refused.of(Problem.of(415, "unsupported-media-type", "this door takes " + mediaType));
        }
    }
}
