package org.exocurate.model.vocabulary;

import java.util.List;

/** What became of a word at the door. */
public sealed interface Resolution {

    /**
     * The word names this term.
     *
     * @param replaces the id that the word stands for, if its source gave that up for the term; else empty
     */
    record Known(Term term, String replaces) implements Resolution {}

    /** No vocabulary knows the word; {@link Vocabulary#near} says what comes near. */
    record Unknown(String text) implements Resolution {}

    /** The word cannot stand here as it is. */
    record Wrong(String detail, List<String> nearest) implements Resolution {}
}
