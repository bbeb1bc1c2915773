package org.exocurate.review.evidence;

import java.util.List;

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

    /** The order of verdicts. */
    static final List<Relation> STRONGEST_FIRST = List.of(values());

    /** True if all axes are the same: one claim, told twice. */
    boolean saysTheSame() {
        return this == DUPLICATE || this == CORROBORATES;
    }
}
