package org.exocurate.model.claim;

import java.util.Objects;
import java.util.Optional;

/**
 * A word of a claim: a term of the vocabulary with its label, or a text that no vocabulary knows yet.
 *
 * @param id the CURIE; null says that the text is unresolved
 * @param replaces the id that the word was written as, where its source gave that up for the term; else empty. It is told to
 *     the curator, and is no part of what the word means: two words for one term are equal.
 */
public record TermRef(String id, String label, String replaces) {

    public TermRef {
        Objects.requireNonNull(label, "a term needs a label");
        Objects.requireNonNull(replaces, "a term that replaces none has an empty replaces");
        if (id == null && !replaces.isEmpty()) {
            throw new IllegalArgumentException("'" + label + "' is no term, so it replaces none");
        }
    }

    public static TermRef resolved(String id, String label) {
        return resolved(id, label, "");
    }

    public static TermRef resolved(String id, String label, String replaces) {
        return new TermRef(Objects.requireNonNull(id), label, replaces);
    }

    public static TermRef unresolved(String text) {
        return new TermRef(null, text, "");
    }

    public boolean isResolved() {
        return id != null;
    }

    public Optional<String> curie() {
        return Optional.ofNullable(id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TermRef that && Objects.equals(id, that.id) && label.equals(that.label);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, label);
    }
}
