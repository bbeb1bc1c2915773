package org.exocurate.review.vocabulary;

import java.util.function.Consumer;

/** Something that terms are read from, row by row. */
interface TermFile {

    /** Hands on each row with its line, and says of each line that is none why. */
    void read(Consumer<Staged> rows, Consumer<LineFault> faults);
}
