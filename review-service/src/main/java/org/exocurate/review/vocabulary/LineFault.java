package org.exocurate.review.vocabulary;

/** A line of a file that says nothing usable, and why. */
record LineFault(long line, String detail) {}
