package org.exocurate.review.inbox;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Why something is in somebody's inbox. */
enum Reason {
    WATCH,
    OWN_SUBMISSION,
    OWN_CLAIM,
    TOOK_PART,
    MENTION;

    private static final String WATCH_ID = ":";

    /** As a row keeps it. */
    static String watch(UUID watch) {
        return WATCH + WATCH_ID + watch;
    }

    /** As it is shown: {@code {"reason": "WATCH", "watch": "…"}}. */
    static ObjectNode shown(String kept) {
        String[] parts = kept.split(WATCH_ID, 2);
        ObjectNode shown = JsonNodeFactory.instance.objectNode().put("reason", parts[0]);
        return parts.length == 1 ? shown : shown.put("watch", parts[1]);
    }
}
