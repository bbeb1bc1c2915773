package org.exocurate.model.vocabulary;

import java.util.Locale;

/** What "positive (negative) regulation of X" says of X. */
public record Signed(Sign sign, Term of) {

    /** Which way a regulation goes. */
    public enum Sign {
        POSITIVE,
        NEGATIVE,
        UNSIGNED;

        /** As a label has it before "regulation of". */
        static Sign written(String word) {
            return word.isBlank() ? UNSIGNED : valueOf(word.strip().toUpperCase(Locale.ROOT));
        }
    }
}
