package org.exocurate.review.files;

import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The works that a claim cites. */
final class Works {

    private Works() {}

    /** Their references, each once, in the order in which they are cited. */
    static ArrayNode cited(Passing claim, String direction) {
        Set<String> references = new LinkedHashSet<>();
        for (JsonNode piece : claim.claim().path("evidence")) {
            if (piece.path("direction").asText().equals(direction)) {
                references.add(piece.path("reference").asText());
            }
        }
        ArrayNode cited = JsonNodeFactory.instance.arrayNode();
        references.forEach(cited::add);
        return cited;
    }
}
