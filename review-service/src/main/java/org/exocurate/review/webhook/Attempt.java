package org.exocurate.review.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.Times;

/** A line of the delivery log: what was tried, and what came of it. */
record Attempt(
        long id,
        Instant at,
        String type,
        OptionalLong sequence,
        String message,
        int attempt,
        OptionalInt status,
        Optional<String> error,
        long millis,
        Optional<Instant> nextAttempt) {

    ObjectNode view() {
        ObjectNode view = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("at", Times.rfc3339(at))
                .put("type", type)
                .put("webhookId", message);
        sequence.ifPresent(number -> view.put("sequence", number));
        view.put("attempt", attempt).put("delivered", error.isEmpty());
        status.ifPresent(code -> view.put("status", code));
        error.ifPresent(word -> view.put("error", word));
        view.put("millis", millis);
        nextAttempt.ifPresent(time -> view.put("nextAttempt", Times.rfc3339(time)));
        return view;
    }
}
