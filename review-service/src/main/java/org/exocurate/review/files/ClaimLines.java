package org.exocurate.review.files;

/** The dataset itself: the canonical content of every claim and a line feed. */
record ClaimLines(FileWriting out) implements ClaimRendering {

    @Override
    public void claim(Passing claim) {
        out.text(claim.content());
        out.write('\n');
    }
}
