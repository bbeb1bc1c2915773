package org.exocurate.plumbing.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.NotJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.json.Times;

/**
 * An act as it stands in the audit, whatever was made of it by hand.
 *
 * @param detail a JSON object
 */
record Entry(
        UUID id,
        Instant at,
        String service,
        Optional<UUID> person,
        Optional<String> token,
        String act,
        String object,
        String detail,
        Optional<String> trace) {

    /** Of its canonical JSON. The detail goes in as the text that is stored, so that no other text passes for it. */
    byte[] digest() {
        ObjectNode all = fields().put("detail", detail);
        return Sha256.digest(CanonicalJson.of(all).getBytes(StandardCharsets.UTF_8));
    }

    ObjectNode json() {
        ObjectNode json = fields();
        json.set("detail", readable());
        return json;
    }

    private JsonNode readable() {
        try {
            return StrictJson.read(detail);
        } catch (NotJson e) {
            return TextNode.valueOf(detail);
        }
    }

    private ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("id", id.toString());
        fields.put("at", Times.rfc3339(at));
        fields.put("service", service);
        fields.put("person", person.map(UUID::toString).orElse(Actor.SYSTEM_WORD));
        token.ifPresent(value -> fields.put("token", value));
        fields.put("act", act);
        fields.put("object", object);
        trace.ifPresent(value -> fields.put("trace", value));
        return fields;
    }
}
