package org.exocurate.system;

import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A submission to be sent: one claim on a cargo that no other test speaks of, and what a test changes in it. */
record Draft(ObjectNode body) {

    private static final AtomicInteger NEXT = new AtomicInteger(100_000);

    /** A claim with an invented cargo and an invented work. */
    static Draft claim() {
        return new Draft((ObjectNode) Json.read(
                """
                        {"kind": "ADD", "claim": {
                          "type": "CROSSTALK",
                          "donor": {"term": "CL:0000134"},
                          "cargo": {"kind": "MIRNA", "term": "miR-%d-3p"},
                          "recipient": {"term": "cardiomyocyte"},
                          "effect": {"process": "GO:0006915", "regulation": "DECREASES", "outcome": "PROTECTIVE"},
                          "condition": {"term": "myocardial infarction"},
                          "aiUse": "NONE",
                          "evidence": [{"reference": "%s", "direction": "SUPPORTS", "kind": "PRIMARY",
                            "species": "NCBITaxon:10116", "model": "IN_VIVO"}]}}
                        """
                        .formatted(NEXT.incrementAndGet(), work())));
    }

    /** The identifier of a work that nobody else cites. */
    static String work() {
        return "PMID:" + (90_000_000 + NEXT.incrementAndGet());
    }

    /** The same with another value at this place. */
    Draft with(String pointer, String value) {
        return with(pointer, TextNode.valueOf(value));
    }

    Draft with(String pointer, JsonNode value) {
        ObjectNode copy = body.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return new Draft(copy);
    }

    Draft without(String pointer) {
        ObjectNode copy = body.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) copy.at(place.head())).remove(place.last().getMatchingProperty());
        return new Draft(copy);
    }

    Draft withOtherWork() {
        return with("/claim/evidence/0/reference", work());
    }

    /** The opposite effect, on the strength of another work. */
    Draft opposite() {
        return with("/claim/effect/regulation", "INCREASES")
                .with("/claim/effect/outcome", "DETRIMENTAL")
                .withOtherWork();
    }

    String cargo() {
        return body.at("/claim/cargo/term").asText();
    }

    @Override
    public String toString() {
        return body.toString();
    }
}
