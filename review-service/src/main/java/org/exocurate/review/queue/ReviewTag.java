package org.exocurate.review.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;

/**
 * The tag of what a decision rests on: it changes when a curator should look again, and only then. It is a digest of each part, so
 * that whoever comes too late can be told what changed.
 */
final class ReviewTag {

    private static final List<String> PARTS = List.of("claim", "status", "verdict", "matches", "findings", "approvals");

    /** 64 bits of each part: nobody gains by two of them being alike. */
    private static final int LENGTH = 16;

    private ReviewTag() {}

    static String of(ReviewItem item, List<Decision> decisions) {
        JsonNode document = item.verdict().document();
        ObjectNode seen = JsonNodeFactory.instance.objectNode();
        seen.put("claim", item.id() + " " + item.submissionVersion());
        seen.put("status", item.status().name());
        seen.put("verdict", item.verdict().word());
        seen.set("matches", binding(item.verdict()));
        seen.set("findings", document.path("findings"));
        ArrayNode standing = seen.putArray("approvals");
        decisions.stream()
                .filter(Decision::isStandingApproval)
                .forEach(approval -> standing.add(approval.id().toString()));
        return PARTS.stream().map(part -> digest(part, seen)).collect(Collectors.joining("."));
    }

    private static String digest(String part, ObjectNode seen) {
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        return Sha256.hex(CanonicalJson.of(alone.set(part, seen.path(part)))).substring(0, LENGTH);
    }

    /** The parts in which two tags differ; all of them if one is no tag of an item. */
    static List<String> changed(String seen, String now) {
        String[] one = seen.split("\\.", -1);
        String[] other = now.split("\\.", -1);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < PARTS.size(); i++) {
            if (one.length != PARTS.size() || !one[i].equals(other[i])) {
                changed.add(PARTS.get(i));
            }
        }
        return changed;
    }

    /** The matches that an approval rests on: which claim at which version, how related, and the last change of any of them. */
    private static ArrayNode binding(ReviewItem.Judged verdict) {
        ArrayNode binding = JsonNodeFactory.instance.arrayNode();
        Grounds.binding(verdict.document()).forEach(match -> binding.addObject()
                .put("claim", match.path("claim").asText())
                .put("relation", match.path("relation").asText()));
        return verdict.groundsChanged() == 0 ? binding : binding.add(verdict.groundsChanged());
    }
}
