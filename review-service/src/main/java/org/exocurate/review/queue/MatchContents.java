package org.exocurate.review.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import org.exocurate.model.claim.Target;
import org.exocurate.review.dataset.ClaimAsOf;
import org.exocurate.review.dataset.Dataset;

/**
 * The contents of a verdict's matches: it is made and stored without them, as what a claim said at the sequence of the verdict can be read
 * from the dataset for ever.
 */
@ApplicationScoped
public class MatchContents {

    private final Dataset dataset;

    MatchContents(Dataset dataset) {
        this.dataset = dataset;
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
        document.path("matches").forEach(match -> wanted.add(claim(match, document)));
        return wanted;
    }

    /** The document given may be the stored one, which others go on reading. */
    private static ObjectNode with(ObjectNode document, Map<ClaimAsOf, String> contents) {
        ObjectNode whole = document.objectNode().setAll(document);
        ArrayNode matches = whole.putArray("matches");
        for (JsonNode match : document.path("matches")) {
            ObjectNode shown = matches.addObject().setAll((ObjectNode) match);
            shown.putRawValue("content", new RawValue(contents.get(claim(match, document))));
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
