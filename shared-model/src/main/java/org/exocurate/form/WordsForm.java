package org.exocurate.form;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.Sha256;

/**
 * A body that holds one text, such as {@code {"reason": "…"}}.
 *
 * @param digest of the canonical body, by which a repeat is known
 */
public record WordsForm(String words, String digest) {

    private static final int LONGEST = 4_000;

    /** The text of the only field; every fault is told. */
    public static WordsForm read(JsonNode body, String field) {
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
        return new WordsForm(text.textValue(), Sha256.hex(CanonicalJson.of(body)));
    }
}
