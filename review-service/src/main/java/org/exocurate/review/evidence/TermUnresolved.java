package org.exocurate.review.evidence;

import java.util.List;
import java.util.stream.Stream;

import org.exocurate.review.rules.Rule;

/** A text that no vocabulary knows is compared as it stands, and finds no relatives. */
record TermUnresolved(Rule rule) implements EvidenceRule {

    @Override
    public List<Finding> judge(Examination about) {
        Stream<ClaimTerms.At> inClaim = about.claim().stream().flatMap(claim -> ClaimTerms.of(claim).stream());
        return Stream.concat(inClaim, ClaimTerms.ofEvidence(about).stream())
                .filter(at -> !at.term().isResolved())
                .map(at -> Finding.of(
                        rule,
                        at.pointer(),
                        "'" + at.term().label() + "' is no term of the vocabulary" + near(at, about)))
                .toList();
    }

    private static String near(ClaimTerms.At at, Examination about) {
        List<String> near = about.vocabulary().near(at.term().label(), at.slot());
        return near.isEmpty() ? "" : "; near it are " + String.join(", ", near);
    }
}
