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
    MENTION,
    OWN_WEBHOOK;

    private static final String ID = ":";

    /** As a row keeps it. */
    static String watch(UUID watch) {
        return WATCH + ID + watch;
    }

    static String webhook(UUID webhook) {
        return OWN_WEBHOOK + ID + webhook;
    }

    /** As it is shown: {@code {"reason": "WATCH", "watch": "…"}}, {@code {"reason": "OWN_WEBHOOK", "webhook": "…"}}. */
    static ObjectNode shown(String kept) {
        String[] parts = kept.split(ID, 2);
        ObjectNode shown = JsonNodeFactory.instance.objectNode().put("reason", parts[0]);
        String field = parts[0].equals(WATCH.name()) ? "watch" : "webhook";
        return parts.length == 1 ? shown : shown.put(field, parts[1]);
    }
}
