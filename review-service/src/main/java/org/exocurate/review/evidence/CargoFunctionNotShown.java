package org.exocurate.review.evidence;

import java.util.Optional;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.claim.Evidence;
import org.exocurate.review.rules.Rule;

/** A cargo that was found inside need not be what acts. */
final class CargoFunctionNotShown extends ClaimRule {

    CargoFunctionNotShown(Rule rule) {
        super(rule, "/claim/cargo/term");
    }

    @Override
    Optional<String> fault(Claim claim, Examination about) {
        boolean shown = claim.evidence().stream()
                .filter(Evidence::supports)
                .anyMatch(piece -> Boolean.TRUE.equals(piece.cargoFunctionShown()));
        return claim.type() != ClaimType.BIOMARKER && claim.cargo().term() != null && !shown
                ? Optional.of("no gain or loss of " + claim.cargo().term().label()
                        + " is shown to matter; else the claim is about the whole VESICLE")
                : Optional.empty();
    }
}
