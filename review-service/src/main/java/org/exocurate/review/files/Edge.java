package org.exocurate.review.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a claim says as a statement of the Biolink Model: a core triple, and qualifiers that keep its direction and context.
 *
 * @param id the claim and its version; the statement that its refuting works make has {@code -refuted} after it
 * @param qualifiers by their slots; words by their nodes
 * @param words the same for what is one of a list of words
 * @param negated the works say that the triple does not hold
 * @param works who says so
 */
record Edge(
        String id,
        Node subject,
        String predicate,
        Node object,
        Map<String, Node> qualifiers,
        Map<String, String> words,
        boolean negated,
        List<String> works) {

    static final String ASPECT = "object_aspect_qualifier";
    static final String DIRECTION = "object_direction_qualifier";
    static final String SUBJECT_ASPECT = "subject_aspect_qualifier";
    static final String SUBJECT_DIRECTION = "subject_direction_qualifier";
    static final String PREDICATE = "qualified_predicate";
    static final String DONOR = "subject_context_qualifier";
    static final String ANATOMY = "anatomical_context_qualifier";
    static final String DISEASE = "disease_context_qualifier";
    static final String CONTEXT = "object_context_qualifier";

    Edge {
        qualifiers = new LinkedHashMap<>(qualifiers);
        words = new LinkedHashMap<>(words);
        works = List.copyOf(works);
    }

    /** A qualifier as a table has it. */
    Optional<String> qualifier(String slot) {
        return Optional.ofNullable(qualifiers.get(slot)).map(Node::id).or(() -> Optional.ofNullable(words.get(slot)));
    }

    /** Everything that it speaks of. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(subject, object));
        nodes.addAll(qualifiers.values());
        return nodes;
    }

    /** What works say that hold the opposite: that the triple does not hold, or that it does after all. Which way is open. */
    Edge refuted(List<String> refuting) {
        Map<String, String> kept = new LinkedHashMap<>(words);
        if (negated) {
            kept.remove(DIRECTION);
        }
        return new Edge(id + "-refuted", subject, predicate, object, qualifiers, kept, !negated, refuting);
    }
}
