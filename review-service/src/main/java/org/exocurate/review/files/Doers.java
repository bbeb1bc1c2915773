package org.exocurate.review.files;

import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** Who had a hand in a claim, by random ids. */
record Doers(Set<String> proposed, Set<String> approved) {

    static Doers of(JsonNode content) {
        Set<String> proposed = new TreeSet<>();
        Set<String> approved = new TreeSet<>();
        for (JsonNode submission : content.path("provenance").path("submissions")) {
            proposed.add(submission.path("proposedBy").asText());
            submission.path("approvedBy").forEach(person -> approved.add(person.asText()));
        }
        return new Doers(proposed, approved);
    }
}
