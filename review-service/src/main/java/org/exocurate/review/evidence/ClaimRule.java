package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Claim;
import org.exocurate.review.rules.Rule;

/** A rule that looks at a claim as a whole; where evidence alone is proposed, it has nothing to say. */
abstract class ClaimRule implements EvidenceRule {

    private final Rule rule;
    private final String pointer;

    ClaimRule(Rule rule, String pointer) {
        this.rule = rule;
        this.pointer = pointer;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    /** What is wrong with the claim, if anything. */
    abstract Optional<String> fault(Claim claim, Examination about);

    @Override
    public List<Finding> judge(Examination about) {
        return about.claim()
                .flatMap(claim -> fault(claim, about))
                .map(message -> List.of(Finding.of(rule, pointer, message)))
                .orElse(List.of());
    }
}
