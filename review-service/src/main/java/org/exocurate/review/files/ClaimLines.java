package org.exocurate.review.files;

import java.io.IOException;

/** The dataset itself: the canonical content of every claim and a line feed. */
record ClaimLines(FileWriting out) implements ClaimRendering {

    @Override
    public void claim(Passing claim) throws IOException {
        out.text(claim.content() + '\n');
    }
}
