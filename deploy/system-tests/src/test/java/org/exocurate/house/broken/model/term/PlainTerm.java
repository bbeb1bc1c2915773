package org.exocurate.house.broken.model.term;

/** A word of the domain. */
public record PlainTerm(String label) {}
