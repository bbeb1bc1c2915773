package org.exocurate.review.vocabulary;

/**
 * One row of a report.
 *
 * @param was its label before; null if it is new
 * @param replacedBy empty if nothing stands in its place
 */
record Example(Outcome outcome, String id, String label, String was, String replacedBy) {}
