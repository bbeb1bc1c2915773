package org.exocurate.review.queue;

import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.Sha256;

/**
 * A remark on the wire: {@code {"text": "…"}}.
 *
 * @param digest of the canonical body, by which a repeat is known
 */
record CommentForm(String text, String digest) {

    private static final int LONGEST = 4_000;

    static CommentForm read(String contentType, InputStream body) {
        JsonNode form = Body.json(Sent.json(contentType, body));
        JsonNode text = form.path("text");
        boolean fits = text.isTextual() && !text.textValue().isBlank() && characters(text.textValue()) <= LONGEST;
        if (!fits) {
            throw Refused.invalid(List.of(Fault.at("/text", "text is required: 1 to " + LONGEST + " characters")));
        }
        if (form.size() > 1) {
            throw Refused.invalid(List.of(Fault.at("", "only 'text' is known here")));
        }
        return new CommentForm(text.textValue(), Sha256.hex(CanonicalJson.of(form)));
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
