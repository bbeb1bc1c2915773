package org.exocurate.review.evidence;

import java.util.Optional;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.review.rules.Rule;

/** What only reviews say has no experiment to look at. */
final class ReviewOnly extends ClaimRule {

    ReviewOnly(Rule rule) {
        super(rule, "/claim/evidence");
    }

    @Override
    Optional<String> fault(Claim claim, Examination about) {
        return claim.evidence().stream().filter(Evidence::supports).noneMatch(Evidence::isPrimary)
                ? Optional.of("only reviews or background support it: cite the work that did the experiment")
                : Optional.empty();
    }
}
