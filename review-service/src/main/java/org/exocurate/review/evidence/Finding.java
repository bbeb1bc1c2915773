package org.exocurate.review.evidence;

/**
 * What a rule found.
 *
 * @param pointer where in the proposal, as a JSON pointer
 */
public record Finding(String rule, int version, Severity severity, String message, String pointer) {}
