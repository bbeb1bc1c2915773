package org.exocurate.model.vocabulary;

import java.util.List;
import java.util.Objects;

/**
 * A thing that claims speak of, with the names it goes by.
 *
 * @param synonyms names that mean this very thing; wider, narrower and related names are none
 * @param parents ids of the terms right above it, by is-a or part-of
 * @param obsolete its source has given the term up
 * @param replacedBy the id that its source names instead of an obsolete one; empty if there is none
 * @param consider ids that its source offers where none replaces the term as it stands
 */
public record Term(
        String id,
        String label,
        List<String> synonyms,
        List<String> parents,
        boolean obsolete,
        String replacedBy,
        List<String> consider) {

    public Term {
        Objects.requireNonNull(id, "a term needs an id");
        Objects.requireNonNull(label, "a term needs a label");
        Objects.requireNonNull(replacedBy, "a term that nothing replaces has an empty replacedBy");
        synonyms = List.copyOf(synonyms);
        parents = List.copyOf(parents);
        consider = List.copyOf(consider);
        if (!obsolete && !(replacedBy.isEmpty() && consider.isEmpty())) {
            throw new IllegalArgumentException(id + " is not obsolete, so nothing stands in its place");
        }
        if (replacedBy.equals(id)) {
            throw new IllegalArgumentException(id + " cannot replace itself");
        }
    }

    /** A term in use. */
    public Term(String id, String label, List<String> synonyms, List<String> parents) {
        this(id, label, synonyms, parents, false, "", List.of());
    }

    /** An id that was merged into another, of which its source keeps no name. */
    public static Term merged(String id, String into) {
        return new Term(id, id, List.of(), List.of(), true, into, List.of());
    }

    Term givenUpFor(String other) {
        return new Term(id, label, synonyms, List.of(), true, other, List.of());
    }

    public boolean isReplaced() {
        return !replacedBy.isEmpty();
    }

    /** For messages. */
    public String shown() {
        return id + " " + label;
    }

    public Scheme scheme() {
        return Scheme.of(id).orElseThrow(() -> new IllegalStateException(id + " is of no known scheme"));
    }
}
