package org.exocurate.model.dataset;

/** How a dataset claim stands: held, contradicted by another published one, or taken back. */
public enum ClaimStatus {
    PUBLISHED,
    CONTESTED,
    RETRACTED
}
