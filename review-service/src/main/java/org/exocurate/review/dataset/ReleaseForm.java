package org.exocurate.review.dataset;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;

/** What a steward sends to release: nothing, or an empty object. */
final class ReleaseForm {

    private static final int LONGEST_KEY = 255;

    private ReleaseForm() {}

    static void read(InputStream in) {
        byte[] body = Body.read(in, Body.LIMIT);
        if (body.length == 0) {
            return;
        }
        JsonNode form = Body.json(body);
        if (!form.isObject()) {
            throw Refused.invalid(List.of(Fault.at("", "the body must be an empty object or nothing at all")));
        }
        List<Fault> faults = new ArrayList<>();
        form.fieldNames()
                .forEachRemaining(name -> faults.add(Fault.at("/" + name, name + " is not a field of this form")));
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
    }

    /** The caller's key for this request, if there is one. */
    static Optional<String> key(String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Refused.parameter("Idempotency-Key", "Idempotency-Key has 1 to " + LONGEST_KEY + " characters");
        }
        return Optional.ofNullable(key);
    }
}
