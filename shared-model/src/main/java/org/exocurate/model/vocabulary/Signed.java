package org.exocurate.model.vocabulary;

/** What "positive (negative) regulation of X" says of X. */
public record Signed(Sign sign, Term of) {

    /** Which way a regulation goes. */
    public enum Sign {
        POSITIVE,
        NEGATIVE,
        UNSIGNED
    }
}
