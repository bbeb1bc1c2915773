package org.exocurate.model.dataset;

/** How far the evidence carries a claim. */
public enum Grade {
    UNSUPPORTED,
    DISPUTED,
    PRELIMINARY,
    SUPPORTED,
    ESTABLISHED
}
