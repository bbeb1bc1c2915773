package org.exocurate.model.claim;

/** What a proposal does to the dataset. */
public enum ProposalKind {
    ADD,
    ADD_EVIDENCE,
    REVISE,
    RETRACT
}
