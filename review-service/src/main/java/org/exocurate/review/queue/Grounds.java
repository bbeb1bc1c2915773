package org.exocurate.review.queue;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Target;

/** The published claims that a decision on an item rests on: what they say of themselves counts, not their version alone. */
final class Grounds {

    private static final Set<String> BINDING = Set.of("DUPLICATE", "CONTRADICTS", "NEAR_DUPLICATE", "DUAL_ROLE");

    private Grounds() {}

    /** The matches that bind, as a verdict lists them. */
    static Stream<JsonNode> binding(JsonNode document) {
        return document.path("matches")
                .valueStream()
                .filter(match -> BINDING.contains(match.path("relation").asText()));
    }

    /** The target, if there is one, and the matches that bind. */
    static Set<Accession> of(ReviewItem item) {
        Set<Accession> grounds = new TreeSet<>();
        binding(item.verdict().document())
                .map(match -> Target.read(match.path("claim").asText()))
                .flatMap(Optional::stream)
                .map(Target::accession)
                .forEach(grounds::add);
        Optional.ofNullable(item.proposal().target()).map(Target::accession).ifPresent(grounds::add);
        return grounds;
    }
}
