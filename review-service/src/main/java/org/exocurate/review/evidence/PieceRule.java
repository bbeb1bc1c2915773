package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Evidence;
import org.exocurate.review.rules.Rule;

/** A rule that looks at each piece of evidence by itself. */
abstract class PieceRule implements EvidenceRule {

    private final Rule rule;

    PieceRule(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    /** What is wrong with the piece, if anything. */
    abstract Optional<String> fault(Evidence piece, Examination about);

    @Override
    public List<Finding> judge(Examination about) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < about.pieces().size(); i++) {
            String pointer = about.at(i);
            fault(about.pieces().get(i), about).ifPresent(message -> findings.add(Finding.of(rule, pointer, message)));
        }
        return findings;
    }
}
