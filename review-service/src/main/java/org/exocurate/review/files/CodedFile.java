package org.exocurate.review.files;

/** A file as a coding has it: other bytes, so of a size and a digest of its own. */
record CodedFile(Coding coding, long size, String sha256) {}
