package org.exocurate.plumbing.rounds;

/** What a round does. */
public interface Work {

    /** Does some of it; says whether more may be waiting. What it throws is told, and tried again by the next round. */
    boolean more();
}
