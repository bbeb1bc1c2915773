package org.exocurate.review.vocabulary;

import java.util.Locale;

/** What a row does to the vocabulary. */
enum Outcome {
    /** An id that was not known. */
    ADDED,
    /** Another label. */
    RENAMED,
    /** From now on it is another term. */
    MERGED,
    /** Given up by its source, and nothing stands in its place. */
    OBSOLETE,
    /** Other synonyms or parents. */
    CHANGED,
    UNCHANGED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
