package org.exocurate.review.dataset;

/** A claim as it was at a sequence. */
public record ClaimAsOf(long accession, long sequence) {}
