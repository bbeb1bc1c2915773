package org.exocurate.plumbing.audit;

/**
 * Where a log ended.
 *
 * @param digest of what stands there, which holds for all before it
 */
public record Landmark(long number, String digest) {}
