package org.exocurate.review.evidence;

import org.exocurate.model.claim.CargoRole;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Regulation;

/**
 * All of a claim that its relations turn on beside how its words stand to those of others. Two claims that are alike in this stand in
 * the same relation to cards that look alike to them.
 */
record Asker(
        boolean biomarker,
        CargoRole role,
        Regulation regulation,
        Outcome outcome,
        Named cargo,
        Named process,
        boolean supported,
        Search.Wanted wanted) {

    /** How an axis is filled. */
    private enum Named {
        NOT,
        BY_A_TEXT,
        BY_A_TERM;

        static Named of(Word word) {
            if (word == null) {
                return NOT;
            }
            return word.resolved() ? BY_A_TERM : BY_A_TEXT;
        }
    }

    static Asker of(ComparedClaim claim, Search.Wanted wanted) {
        return new Asker(
                claim.biomarker(),
                claim.role(),
                claim.regulation(),
                claim.outcome(),
                Named.of(claim.cargo()),
                Named.of(claim.process()),
                claim.evidence().stream().anyMatch(Evidence::supports),
                wanted);
    }
}
