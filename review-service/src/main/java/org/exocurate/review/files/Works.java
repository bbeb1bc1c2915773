package org.exocurate.review.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The works that a claim cites for and against it, each once, in the order in which they are cited. */
record Works(List<String> supporting, List<String> refuting) {

    static Works of(JsonNode claim) {
        return new Works(cited(claim, "SUPPORTS"), cited(claim, "REFUTES"));
    }

    private static List<String> cited(JsonNode claim, String direction) {
        Set<String> references = new LinkedHashSet<>();
        for (JsonNode piece : claim.path("evidence")) {
            if (piece.path("direction").asText().equals(direction)) {
                references.add(piece.path("reference").asText());
            }
        }
        return new ArrayList<>(references);
    }
}
