package org.exocurate.model.claim;

/** Whether a piece of evidence speaks for the claim or against it. */
public enum EvidenceDirection {
    SUPPORTS,
    REFUTES
}
