package org.exocurate.submission.dataset;

/** A claim as it was when the dataset had so many changes. */
public record ClaimAsOf(String accession, long sequence) {}
