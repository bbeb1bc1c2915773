package org.exocurate.review.evidence;

import java.util.List;

import org.exocurate.review.rules.Rule;

/** Whoever proposes a claim wrote what it rests on. Which pieces those are is known at the door; here nobody has a name. */
record SelfCitation(Rule rule) implements EvidenceRule {

    @Override
    public List<Finding> judge(Examination about) {
        return about.selfCited().stream()
                .map(piece -> Finding.of(
                        rule,
                        about.at(piece),
                        about.pieces().get(piece).reference() + " is the contributor's own work"))
                .toList();
    }
}
