package org.exocurate.review.queue;

import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;

/** A remark on the wire: {@code {"text": "…"}}. */
final class CommentForm {

    private static final int LONGEST = 4_000;

    private CommentForm() {}

    static String read(InputStream body) {
        JsonNode form = Body.json(body);
        JsonNode text = form.path("text");
        boolean fits = text.isTextual()
                && !text.textValue().isBlank()
                && text.textValue().length() <= LONGEST;
        if (!fits) {
            throw Refused.invalid(List.of(Fault.at("/text", "text is required: 1 to " + LONGEST + " characters")));
        }
        if (form.size() > 1) {
            throw Refused.invalid(List.of(Fault.at("", "only 'text' is known here")));
        }
        return text.textValue();
    }
}
