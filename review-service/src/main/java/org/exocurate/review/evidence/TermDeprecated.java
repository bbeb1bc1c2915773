package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.review.rules.Rule;

/** A word was written as a term that its source gave up: for another, which it now stands for, or for none. */
record TermDeprecated(Rule rule) implements EvidenceRule {

    @Override
    public List<Finding> judge(Examination about) {
        Stream<ClaimTerms.At> inClaim = about.claim().stream().flatMap(claim -> ClaimTerms.of(claim).stream());
        return Stream.concat(inClaim, ClaimTerms.ofEvidence(about).stream())
                .flatMap(at -> fault(at.term(), about).stream().map(fault -> Finding.of(rule, at.pointer(), fault)))
                .toList();
    }

    private static Optional<String> fault(TermRef term, Examination about) {
        if (!term.replaces().isEmpty()) {
            return Optional.of(term.replaces() + " was given up; it is read as " + term.id() + " " + term.label()
                    + ", which replaces it");
        }
        return term.curie()
                .flatMap(about.vocabulary()::term)
                .filter(Term::obsolete)
                .map(obsolete -> obsolete.id() + " " + obsolete.label() + " was given up, and nothing replaces it"
                        + choice(obsolete));
    }

    private static String choice(Term obsolete) {
        return obsolete.consider().isEmpty() ? "" : " as it stands; consider " + String.join(", ", obsolete.consider());
    }
}
