package org.exocurate.model.claim;

/** What happens to the process. */
public enum Regulation {
    INCREASES,
    DECREASES,
    NO_CHANGE
}
