package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.review.rules.Rule;

/** A word was written as a term that its source gave up: for another, which it now stands for, or for none. */
final class TermDeprecated implements EvidenceRule {

    private final Rule rule;

    TermDeprecated(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public List<Finding> judge(Examination about) {
        Stream<ClaimTerms.At> inClaim = about.claim().stream().flatMap(claim -> ClaimTerms.of(claim).stream());
        Stream<ClaimTerms.At> inPieces = IntStream.range(0, about.pieces().size())
                .boxed()
                .flatMap(i -> species(about.at(i), about.pieces().get(i)));
        return Stream.concat(inClaim, inPieces)
                .flatMap(at -> fault(at.term(), about).stream().map(fault -> Finding.of(rule, at.pointer(), fault)))
                .toList();
    }

    private static Stream<ClaimTerms.At> species(String at, Evidence piece) {
        return Stream.of(
                        new ClaimTerms.At(at + "/species", piece.species(), Slot.SPECIES),
                        new ClaimTerms.At(at + "/donorSpecies", piece.donorSpecies(), Slot.SPECIES))
                .filter(place -> place.term() != null);
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
