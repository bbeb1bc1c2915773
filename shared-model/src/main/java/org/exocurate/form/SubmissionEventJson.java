package org.exocurate.form;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Proposal;
import org.exocurate.model.event.SubmissionEvent;
import org.exocurate.plumbing.json.Times;

/** The event of a submission as it travels. */
public final class SubmissionEventJson {

    private SubmissionEventJson() {}

    public static ObjectNode write(SubmissionEvent event) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("submission", event.submission().toString());
        node.put("submissionVersion", event.submissionVersion());
        node.put("step", event.step().name());
        node.put("at", Times.rfc3339(event.at()));
        node.put("by", event.by().toString());
        if (event.proposal() != null) {
            node.set("proposal", ClaimJson.write(event.proposal()));
        }
        if (event.proposal() != null && !event.proposal().selfCited().isEmpty()) {
            ArrayNode own = node.putArray("selfCited");
            event.proposal().selfCited().forEach(own::add);
        }
        if (event.text() != null) {
            node.put("text", event.text());
        }
        if (event.previous() != null) {
            node.put("previous", event.previous().toString());
        }
        return node;
    }

    /** Fields that a later version added are passed over; what is missing or of the wrong kind is refused. */
    public static SubmissionEvent read(JsonNode node) {
        Proposal proposal = node.has("proposal") ? proposal(node) : null;
        return new SubmissionEvent(
                UUID.fromString(required(node, "submission")),
                node.path("submissionVersion").asLong(),
                SubmissionEvent.Step.valueOf(required(node, "step")),
                Instant.parse(required(node, "at")),
                UUID.fromString(required(node, "by")),
                proposal,
                node.path("text").textValue(),
                node.has("previous") ? UUID.fromString(required(node, "previous")) : null);
    }

    /** Who sent it is told beside it, as a reader of former events passes over what it does not know out here only. */
    private static Proposal proposal(JsonNode node) {
        List<Integer> own =
                node.path("selfCited").valueStream().map(JsonNode::intValue).toList();
        return ClaimJson.proposal(node.get("proposal")).withSelfCited(own);
    }

    private static String required(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return node.get(field).textValue();
    }
}
