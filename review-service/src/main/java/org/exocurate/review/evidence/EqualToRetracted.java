package org.exocurate.review.evidence;

import java.util.Optional;

import org.exocurate.model.claim.Claim;
import org.exocurate.review.rules.Rule;

/** A claim that was taken back once should not come in again unnoticed. */
final class EqualToRetracted extends ClaimRule {

    EqualToRetracted(Rule rule) {
        super(rule, "/claim");
    }

    @Override
    public boolean looksAtMatches() {
        return true;
    }

    @Override
    Optional<String> fault(Claim claim, Examination about) {
        return about.retractedEquals().isEmpty()
                ? Optional.empty()
                : Optional.of("says the same as the retracted " + String.join(", ", about.retractedEquals()));
    }
}
