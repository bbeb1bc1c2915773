package org.exocurate.review.files;

import java.io.IOException;

/** A file that comes about while the claims of a release pass by, in order of accession. */
interface ClaimRendering {

    void claim(Passing claim) throws IOException;

    /** After the last claim; the file itself is ended by others. */
    default void end() throws IOException {}
}
