package org.exocurate.review.evidence;

import java.util.List;

import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.CargoRole;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Regulation;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.catalogue.Trait;
import org.exocurate.review.catalogue.Traits;

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
        Traits traits = Traits.of(claim);
        return new ComparedClaim(
                claim.type() == ClaimType.BIOMARKER,
                word(traits, Trait.DONOR, vocabulary),
                words(traits, Trait.STATES, vocabulary),
                claim.cargo().kind(),
                claim.cargo().term() == null ? null : Word.of(claim.cargo().term(), vocabulary),
                traits.role(),
                word(traits, Trait.RECIPIENT, vocabulary),
                word(traits, Trait.PROCESS, vocabulary),
                traits.regulation(),
                traits.outcome(),
                words(traits, Trait.CONDITIONS, vocabulary),
                word(traits, Trait.COMPARATOR, vocabulary),
                claim.evidence());
    }

    private static Word word(Traits traits, Trait trait, Vocabulary vocabulary) {
        return Word.read(traits.words().get(trait), vocabulary).stream()
                .findFirst()
                .orElse(null);
    }

    private static List<Word> words(Traits traits, Trait trait, Vocabulary vocabulary) {
        return Word.read(traits.words().get(trait), vocabulary);
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
