package org.exocurate.review.evidence;

import java.util.List;

import org.exocurate.review.rules.Rule;

/** Judges by one rule: finds what should make a curator look twice. */
interface EvidenceRule {

    Rule rule();

    List<Finding> judge(Examination about);

    /** True if what it finds depends on how the proposal stands to published claims. */
    default boolean looksAtMatches() {
        return false;
    }
}
