package org.exocurate.model.claim;

/** Where a piece of evidence stands: own data, a review of others, or background. */
public enum EvidenceKind {
    PRIMARY,
    REVIEW,
    BACKGROUND
}
