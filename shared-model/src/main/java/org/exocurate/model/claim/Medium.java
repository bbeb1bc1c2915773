package org.exocurate.model.claim;

/** What the donor cells were kept in while they gave off vesicles. */
public enum Medium {
    EV_DEPLETED,
    SERUM_FREE,
    SERUM
}
