package org.exocurate.review.dataset;

/** A file of a release, told by its bytes' number and digest. */
record ReleaseFile(String name, long size, String sha256) {

    /** The dataset as of the release: a line of canonical content a claim. */
    static final String CLAIMS = "claims.ndjson";

    /** The signed list of the others. */
    static final String LIST = "files.json";
}
