package org.exocurate.model.claim;

import java.util.Objects;
import java.util.Optional;

/**
 * A word of a claim: a term of the vocabulary with its label, or a text that no vocabulary knows yet.
 *
 * @param id the CURIE; null says that the text is unresolved
 */
public record TermRef(String id, String label) {

    public TermRef {
        Objects.requireNonNull(label, "a term needs a label");
    }

    public static TermRef resolved(String id, String label) {
        return new TermRef(Objects.requireNonNull(id), label);
    }

    public static TermRef unresolved(String text) {
        return new TermRef(null, text);
    }

    public boolean isResolved() {
        return id != null;
    }

    public Optional<String> curie() {
        return Optional.ofNullable(id);
    }
}
