package org.exocurate.review.evidence;

import java.util.Collection;
import java.util.List;

import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.CargoRole;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Regulation;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Vocabulary;

/**
 * A claim made ready to be compared: its terms as the vocabulary in force knows them, and a depleted cargo turned into a
 * carried one of the opposite effect. Null leaves an axis open.
 *
 * @param biomarker a level that tells of a condition; crosstalk and delivery are one type here
 */
record ComparedClaim(
        boolean biomarker,
        Word donor,
        List<Word> states,
        CargoKind kind,
        Word cargo,
        CargoRole role,
        Word recipient,
        Word process,
        Regulation regulation,
        Outcome outcome,
        List<Word> conditions,
        Word comparator,
        List<Evidence> evidence) {

    static ComparedClaim of(Claim claim, Vocabulary vocabulary) {
        boolean biomarker = claim.type() == ClaimType.BIOMARKER;
        boolean depleted = claim.cargo().role() == CargoRole.DEPLETED && !biomarker;
        return new ComparedClaim(
                biomarker,
                word(claim.donor().term(), vocabulary),
                words(claim.donor().state(), vocabulary),
                claim.cargo().kind(),
                word(claim.cargo().term(), vocabulary),
                depleted ? CargoRole.CARRIED : claim.cargo().role(),
                word(claim.recipient().term(), vocabulary),
                word(claim.effect().process(), vocabulary),
                depleted ? turned(claim.effect().regulation()) : claim.effect().regulation(),
                depleted ? turned(claim.effect().outcome()) : claim.effect().outcome(),
                words(claim.condition().all(), vocabulary),
                word(claim.comparator(), vocabulary),
                claim.evidence());
    }

    private static Word word(TermRef term, Vocabulary vocabulary) {
        return term == null ? null : Word.of(term, vocabulary);
    }

    private static List<Word> words(Collection<TermRef> terms, Vocabulary vocabulary) {
        return terms.stream().map(term -> Word.of(term, vocabulary)).distinct().toList();
    }

    static Regulation turned(Regulation regulation) {
        if (regulation == null) {
            return null;
        }
        return switch (regulation) {
            case INCREASES -> Regulation.DECREASES;
            case DECREASES -> Regulation.INCREASES;
            case NO_CHANGE -> Regulation.NO_CHANGE;
        };
    }

    private static Outcome turned(Outcome outcome) {
        return switch (outcome) {
            case PROTECTIVE -> Outcome.DETRIMENTAL;
            case DETRIMENTAL -> Outcome.PROTECTIVE;
            case MIXED, NOT_STATED -> outcome;
        };
    }

    /** True if a cargo is named by a term that the vocabulary knows. */
    boolean namesCargo() {
        return cargo != null && cargo.resolved();
    }

    boolean isVesicle() {
        return kind == CargoKind.VESICLE;
    }

    boolean saysOutcome() {
        return outcome == Outcome.PROTECTIVE || outcome == Outcome.DETRIMENTAL;
    }

    boolean saysNoChange() {
        return regulation == Regulation.NO_CHANGE;
    }

    boolean saysChange() {
        return regulation != null && !saysNoChange();
    }
}
