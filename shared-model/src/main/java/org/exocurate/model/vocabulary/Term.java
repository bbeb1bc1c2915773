package org.exocurate.model.vocabulary;

import java.util.List;
import java.util.Objects;

/**
 * A thing that claims speak of, with the names it goes by.
 *
 * @param parents ids of the terms right above it, by is-a or part-of
 */
public record Term(String id, String label, List<String> synonyms, List<String> parents) {

    public Term {
        Objects.requireNonNull(id, "a term needs an id");
        Objects.requireNonNull(label, "a term needs a label");
        synonyms = List.copyOf(synonyms);
        parents = List.copyOf(parents);
    }

    public Scheme scheme() {
        return Scheme.of(id).orElseThrow(() -> new IllegalStateException(id + " is of no known scheme"));
    }
}
