package org.exocurate.review.talk;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.json.Fault;

/** A remark on the wire: {@code {"text": "…"}}. */
final class RemarkForm {

    private static final int LONGEST = 4_000;

    private RemarkForm() {}

    static String read(String contentType, InputStream body) {
        JsonNode form = Body.json(Sent.json(contentType, body));
        JsonNode text = form.path("text");
        List<Fault> faults = new ArrayList<>();
        if (!fits(text)) {
            faults.add(Fault.at("/text", "text is required: a text of 1 to " + LONGEST + " characters"));
        }
        form.fieldNames().forEachRemaining(field -> {
            if (!field.equals("text")) {
                faults.add(Fault.at("/" + field.replace("~", "~0").replace("/", "~1"), "unknown field"));
            }
        });
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return text.textValue();
    }

    private static boolean fits(JsonNode text) {
        return text.isTextual()
                && !text.textValue().isBlank()
                && text.textValue().codePointCount(0, text.textValue().length()) <= LONGEST;
    }
}
