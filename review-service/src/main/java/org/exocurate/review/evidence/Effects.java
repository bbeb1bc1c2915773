package org.exocurate.review.evidence;

import org.exocurate.model.claim.Outcome;

import static org.exocurate.review.evidence.AxisRelation.DIFFERENT;
import static org.exocurate.review.evidence.AxisRelation.SAME;

/** The effects of two claims: their regulations and their outcomes, an outcome that is not stated counting as open. */
record Effects(ComparedClaim one, ComparedClaim other) {

    private AxisRelation regulation() {
        if (one.regulation() == null || other.regulation() == null) {
            return Words.open(one.regulation() == null, other.regulation() == null);
        }
        return one.regulation() == other.regulation() ? SAME : DIFFERENT;
    }

    /** How much an outcome says decides which is broader; one of MIXED and NOT_STATED is shown as the broader, and counts as both. */
    private AxisRelation outcome() {
        if (one.outcome() == other.outcome()) {
            return SAME;
        }
        int says = says(one.outcome());
        int itsSays = says(other.outcome());
        return says == itsSays ? DIFFERENT : Words.open(says < itsSays, itsSays < says);
    }

    private static int says(Outcome outcome) {
        return switch (outcome) {
            case NOT_STATED -> 0;
            case MIXED -> 1;
            case PROTECTIVE, DETRIMENTAL -> 2;
        };
    }

    /**
     * What is shown: opposite parts are DIFFERENT; else the regulation speaks, and the outcome where the regulations are the same.
     * So the other claim sees the mirror, also where the effect counts both ways.
     */
    AxisRelation shown() {
        if (regulation() == DIFFERENT || outcome() == DIFFERENT) {
            return DIFFERENT;
        }
        return regulation() == SAME ? outcome() : regulation();
    }

    /**
     * Narrower and broader at once: MIXED against NOT_STATED, one part narrower and the other broader, or unequal regulations (of
     * a pair that is not opposed).
     */
    boolean bothWays() {
        boolean neitherSays = one.outcome() != other.outcome() && !one.saysOutcome() && !other.saysOutcome();
        boolean unequal = regulation() == DIFFERENT || outcome() == DIFFERENT;
        boolean crossed = regulation() != SAME && outcome() == regulation().mirror();
        return neitherSays || unequal || crossed;
    }
}
