package org.exocurate.model.claim;

/** What kind of statement a claim makes. */
public enum ClaimType {
    CROSSTALK,
    DELIVERY,
    BIOMARKER
}
