package org.exocurate.model.claim;

/** What it means for the recipient or host. */
public enum Outcome {
    PROTECTIVE,
    DETRIMENTAL,
    MIXED,
    NOT_STATED
}
