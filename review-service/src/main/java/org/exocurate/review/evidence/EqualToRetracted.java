package org.exocurate.review.evidence;

import java.util.Optional;

import org.exocurate.model.claim.Claim;

/** A claim that was taken back once should not come in again unnoticed. */
final class EqualToRetracted extends ClaimRule {

    EqualToRetracted() {
        super(
                new Rule("equal-to-retracted", 1, Severity.ERROR, "The claim says what a retracted claim said."),
                "/claim");
    }

    @Override
    Optional<String> fault(Claim claim, Examination about) {
        return about.retractedEquals().isEmpty()
                ? Optional.empty()
                : Optional.of("says the same as the retracted " + String.join(", ", about.retractedEquals()));
    }
}
