package org.exocurate.review.catalogue;

/** What a claim is found by: a term, or a set of terms as one. */
public enum Trait {
    DONOR,
    /** Type, kind and term together. */
    CARGO,
    RECIPIENT,
    PROCESS,
    STATES,
    CONDITIONS,
    COMPARATOR
}
