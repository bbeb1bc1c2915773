package org.exocurate.review.watch;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.json.Times;

/**
 * Somebody's wish to hear of something.
 *
 * @param shown what is watched, as JSON
 */
record Watch(UUID id, String shown, Instant at) {

    ObjectNode view() {
        ObjectNode view = JsonNodeFactory.instance.objectNode().put("id", id.toString());
        view.setAll((ObjectNode) StrictJson.read(shown));
        return view.put("at", Times.rfc3339(at));
    }
}
