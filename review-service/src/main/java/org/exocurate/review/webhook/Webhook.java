package org.exocurate.review.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.plumbing.json.Times;
import org.exocurate.review.dataset.LogPlace;

/**
 * A webhook as its owner sees it; its secret is shown when it is made and not again.
 *
 * @param types none means all
 * @param filter as it was sent, a JSON object
 * @param place up to where in the log it has been told
 * @param failures attempts that failed since the last that did not
 * @param due when the next attempt is
 */
record Webhook(
        UUID id,
        String url,
        List<String> types,
        String filter,
        Status status,
        Optional<String> reason,
        Instant at,
        long place,
        int failures,
        Optional<Instant> failingSince,
        Instant due) {

    Webhook {
        types = List.copyOf(types);
    }

    ObjectNode view() {
        ObjectNode view = JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("url", url)
                .put("status", status.name());
        reason.ifPresent(word -> view.put("reason", word));
        if (!types.isEmpty()) {
            types.forEach(view.putArray("types")::add);
        }
        ObjectNode asked = (ObjectNode) StoredJson.read(filter);
        if (!asked.isEmpty()) {
            view.set("filter", asked);
        }
        view.put("at", Times.rfc3339(at)).put("sequence", LogPlace.sequence(place));
        if (failures > 0) {
            view.put("failures", failures);
            failingSince.ifPresent(since -> view.put("failingSince", Times.rfc3339(since)));
        }
        if (failures > 0 && (status == Status.PENDING || status == Status.ACTIVE)) {
            view.put("nextAttempt", Times.rfc3339(due));
        }
        return view;
    }
}
