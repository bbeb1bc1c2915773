package org.exocurate.review.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import org.exocurate.model.claim.Target;
import org.exocurate.review.dataset.ClaimAsOf;
import org.exocurate.review.dataset.Dataset;

/**
 * The contents of a verdict's matches: they are not stored with it, as what a claim said at the sequence of the verdict can be read
 * from the dataset for ever.
 */
@ApplicationScoped
public class MatchContents {

    private static final String CONTENT = "content";

    private final Dataset dataset;

    MatchContents(Dataset dataset) {
        this.dataset = dataset;
    }

    /** The document as it is stored. */
    public static ObjectNode without(ObjectNode document) {
        ObjectNode bare = document.objectNode().setAll(document);
        ArrayNode matches = bare.putArray("matches");
        document.path("matches").forEach(match -> matches.add(without(match)));
        return bare;
    }

    private static JsonNode without(JsonNode match) {
        ObjectNode bare = JsonNodeFactory.instance.objectNode().setAll((ObjectNode) match);
        bare.remove(CONTENT);
        return bare;
    }

    /** The document as it is shown. */
    public ObjectNode with(ObjectNode document) {
        return with(List.of(document)).get(0);
    }

    /** The same of many, whose contents are read at once. */
    List<ObjectNode> with(List<ObjectNode> documents) {
        Map<ClaimAsOf, String> contents = dataset.contents(documents.stream()
                .flatMap(document -> wanted(document).stream())
                .collect(Collectors.toSet()));
        return documents.stream().map(document -> with(document, contents)).toList();
    }

    private static List<ClaimAsOf> wanted(ObjectNode document) {
        List<ClaimAsOf> wanted = new ArrayList<>();
        for (JsonNode match : document.path("matches")) {
            if (!match.has(CONTENT)) {
                wanted.add(claim(match, document));
            }
        }
        return wanted;
    }

    private static ObjectNode with(ObjectNode document, Map<ClaimAsOf, String> contents) {
        if (wanted(document).isEmpty()) {
            return document;
        }
        ObjectNode whole = document.objectNode().setAll(document);
        ArrayNode matches = whole.putArray("matches");
        for (JsonNode match : document.path("matches")) {
            ObjectNode shown = matches.addObject().setAll((ObjectNode) match);
            if (!shown.has(CONTENT)) {
                shown.putRawValue(CONTENT, new RawValue(contents.get(claim(match, document))));
            }
        }
        return whole;
    }

    private static ClaimAsOf claim(JsonNode match, ObjectNode document) {
        return new ClaimAsOf(
                accession(match), document.path("checkedAt").path("sequence").longValue());
    }

    private static long accession(JsonNode match) {
        return Optional.ofNullable(match.path("claim").textValue())
                .flatMap(Target::read)
                .orElseThrow(() -> new IllegalStateException("a stored match names no claim: " + match))
                .accession()
                .number();
    }
}
