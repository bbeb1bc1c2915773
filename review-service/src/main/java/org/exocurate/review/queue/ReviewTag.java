package org.exocurate.review.queue;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;

/** The tag of what a decision rests on: it changes when a curator should look again, and only then. */
final class ReviewTag {

    private static final Set<String> BINDING = Set.of("DUPLICATE", "CONTRADICTS", "NEAR_DUPLICATE", "DUAL_ROLE");

    private ReviewTag() {}

    static String of(ReviewItem item, List<Decision> decisions) {
        ObjectNode seen = JsonNodeFactory.instance.objectNode();
        seen.put("id", item.id().toString());
        seen.put("claim", item.submissionVersion());
        seen.put("status", item.status().name());
        seen.put("verdict", item.verdict().word());
        seen.set("binding", binding(item.verdict().document()));
        seen.set("findings", item.verdict().document().path("findings"));
        ArrayNode standing = seen.putArray("approvals");
        decisions.stream()
                .filter(Decision::isStandingApproval)
                .forEach(approval -> standing.add(approval.id().toString()));
        return Sha256.hex(CanonicalJson.of(seen));
    }

    /** The matches that an approval rests on: which claim at which version, how related. */
    static ArrayNode binding(JsonNode document) {
        ArrayNode binding = JsonNodeFactory.instance.arrayNode();
        for (JsonNode match : document.path("matches")) {
            if (BINDING.contains(match.path("relation").asText())) {
                binding.addObject()
                        .put("claim", match.path("claim").asText())
                        .put("relation", match.path("relation").asText());
            }
        }
        return binding;
    }
}
