package org.exocurate.review.dataset;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.vocabulary.Vocabulary;

/** Tells what turns a claim round. The room that compares claims does, and it reads the dataset, so it cannot be called from here. */
@FunctionalInterface
public interface Opposites {

    /** True if the two say opposite things, whatever explains it. */
    boolean opposed(Claim former, Claim revised, Vocabulary vocabulary);
}
