package org.exocurate.review.inbox;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.json.Fault;

/** A read mark on the wire: {@code {"upTo": 42}}. */
final class ReadForm {

    private ReadForm() {}

    static long read(String contentType, InputStream body) {
        JsonNode form = Body.json(Sent.json(contentType, body));
        JsonNode upTo = form.path("upTo");
        List<Fault> faults = new ArrayList<>();
        if (!upTo.isIntegralNumber() || !upTo.canConvertToLong() || upTo.longValue() < 0) {
            faults.add(Fault.at("/upTo", "upTo is required: the id of an inbox item, a whole number from 0 on"));
        }
        form.fieldNames().forEachRemaining(field -> {
            if (!field.equals("upTo")) {
                faults.add(Fault.at("/" + field.replace("~", "~0").replace("/", "~1"), "unknown field"));
            }
        });
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return upTo.longValue();
    }
}
