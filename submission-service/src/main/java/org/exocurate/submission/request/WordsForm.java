package org.exocurate.submission.request;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;

/** A body that holds one text, such as {@code {"reason": "…"}}. */
final class WordsForm {

    private static final int LONGEST = 4_000;

    private WordsForm() {}

    /** The text of the only field; every fault is told. */
    static String read(JsonNode body, String field) {
        List<Fault> faults = new ArrayList<>();
        JsonNode text = body.path(field);
        boolean fits = text.isTextual()
                && !text.textValue().isBlank()
                && text.textValue().codePointCount(0, text.textValue().length()) <= LONGEST;
        if (!fits) {
            faults.add(Fault.at("/" + field, field + " is required: a text of 1 to " + LONGEST + " characters"));
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals(field)) {
                faults.add(Fault.at("/" + name.replace("~", "~0").replace("/", "~1"), "unknown field"));
            }
        });
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return text.textValue();
    }
}
