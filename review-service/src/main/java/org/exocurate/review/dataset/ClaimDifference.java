package org.exocurate.review.dataset;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.dataset.ClaimStatus;
import org.exocurate.plumbing.json.StrictJson;

/** What became of one claim between two points of the dataset, in sum: what came and went again on the way is not told. */
final class ClaimDifference {

    private static final String EVIDENCE = "/claim/evidence";

    private final JsonNode before;
    private final JsonNode after;
    private final ArrayNode patch;

    private ClaimDifference(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
        this.patch = JsonDifference.between(before, after);
    }

    /** Of a claim's content at both points; it had none before it was added. */
    static ClaimDifference of(Optional<Held> before, Held after) {
        JsonNode former =
                before.map(held -> StrictJson.read(held.content())).orElseGet(JsonNodeFactory.instance::objectNode);
        return new ClaimDifference(former, StrictJson.read(after.content()));
    }

    /** True if the claim says the same at both points, and stands alike. */
    boolean isNone() {
        return patch.isEmpty();
    }

    /** The words for it, what is needed to read them, and the patch where it is wanted. */
    ObjectNode json(boolean withPatch) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("accession", after.path("accession"));
        json.set("before", before.isEmpty() ? null : before.path("version"));
        json.set("after", after.path("version"));
        ArrayNode kinds = json.putArray("kinds");
        if (before.isEmpty()) {
            kinds.add("added");
        } else {
            changed(json, kinds);
        }
        if (status(after).equals(ClaimStatus.RETRACTED.name())
                && !status(before).equals(ClaimStatus.RETRACTED.name())) {
            kinds.add("retracted");
        }
        if (withPatch) {
            json.set("patch", patch);
        }
        return json;
    }

    private void changed(ObjectNode json, ArrayNode kinds) {
        if (differs(EVIDENCE)) {
            kinds.add("evidence");
            json.set("references", gainedAndLost(references(before), references(after)));
        }
        ArrayNode fields = fields();
        if (!fields.isEmpty()) {
            kinds.add("revised");
            json.set("fields", fields);
        }
        if (differs("/contestedBy")) {
            kinds.add("contested");
            json.set("contestedBy", gainedAndLost(texts(before.path("contestedBy")), texts(after.path("contestedBy"))));
        }
        if (differs("/support") || differs("/grade") || differs("/notices")) {
            kinds.add("support");
            ObjectNode grade = json.putObject("grade");
            grade.set("before", before.path("grade"));
            grade.set("after", after.path("grade"));
        }
    }

    private boolean differs(String pointer) {
        return !before.at(pointer).equals(after.at(pointer));
    }

    /** What the claim says otherwise, its evidence apart. */
    private ArrayNode fields() {
        ArrayNode fields = JsonNodeFactory.instance.arrayNode();
        StreamSupport.stream(patch.spliterator(), false)
                .map(operation -> operation.path("path").textValue())
                .filter(path -> path.startsWith("/claim/") && !path.startsWith(EVIDENCE))
                .distinct()
                .forEach(fields::add);
        return fields;
    }

    private static ObjectNode gainedAndLost(Set<String> before, Set<String> after) {
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        both.set("gained", without(after, before));
        both.set("lost", without(before, after));
        return both;
    }

    private static ArrayNode without(Set<String> all, Set<String> these) {
        ArrayNode rest = JsonNodeFactory.instance.arrayNode();
        all.stream().filter(one -> !these.contains(one)).forEach(rest::add);
        return rest;
    }

    private static Set<String> references(JsonNode content) {
        Set<String> references = new LinkedHashSet<>();
        content.at(EVIDENCE)
                .forEach(piece -> references.add(piece.path("reference").asText()));
        return references;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String status(JsonNode content) {
        return content.path("status").asText();
    }
}
