package org.exocurate.model.vocabulary;

import java.util.List;

/** What became of a word at the door. */
public sealed interface Resolution {

    /**
     * The word names this term.
     *
     * @param bareStemLoop the name has no arm, and names the stem-loop: older releases used it for the guide strand
     */
    record Known(Term term, boolean bareStemLoop) implements Resolution {}

    /** No vocabulary knows the word; these come near. */
    record Unknown(String text, List<String> near) implements Resolution {}

    /** The word cannot stand here as it is. */
    record Wrong(String detail, List<String> nearest) implements Resolution {}
}
