package org.exocurate.review.dataset;

/** Which change made a version of a claim. */
public record ClaimMade(int version, String type, long sequence) {}
