package org.exocurate.submission.progress;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import org.exocurate.model.claim.Target;
import org.exocurate.submission.dataset.ClaimAsOf;

/** The matches of reviews beside what the claims said when they were judged, which the news of a review leaves out. */
record MatchesView(Map<ClaimAsOf, String> contents) {

    /** The claims whose contents a review's matches are shown with. */
    static Set<ClaimAsOf> wanted(ObjectNode review) {
        return StreamSupport.stream(review.path("matches").spliterator(), false)
                .flatMap(match -> claim(match, review).stream())
                .collect(Collectors.toSet());
    }

    ArrayNode of(ObjectNode review) {
        ArrayNode shown = review.arrayNode();
        for (JsonNode match : review.path("matches")) {
            ObjectNode whole = shown.addObject().setAll((ObjectNode) match);
            claim(match, review)
                    .map(contents::get)
                    .ifPresent(content -> whole.putRawValue("content", new RawValue(content)));
        }
        return shown;
    }

    private static Optional<ClaimAsOf> claim(JsonNode match, ObjectNode review) {
        long judgedAt = review.path("checkedAt").path("sequence").longValue();
        return Target.read(match.path("claim").asText())
                .map(target -> new ClaimAsOf(target.accession().toString(), judgedAt));
    }
}
