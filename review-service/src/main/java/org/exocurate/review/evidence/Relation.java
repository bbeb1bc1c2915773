package org.exocurate.review.evidence;

/** How a new claim stands to a known one, the strongest first; NEW and UNRELATED say that there is nothing to tell. */
public enum Relation {
    DUPLICATE,
    CONTRADICTS,
    NEAR_DUPLICATE,
    DUAL_ROLE,
    CORROBORATES,
    REFINES,
    GENERALISES,
    OVERLAPS,
    EXTENDS,
    NEW,
    UNRELATED;

    /** True if all axes are the same: one claim, told twice. */
    boolean saysTheSame() {
        return this == DUPLICATE || this == CORROBORATES;
    }
}
