package org.exocurate.form;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Effect;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Regulation;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;

/** Reads "increases the negative regulation of X" as "decreases X", so that both are one claim. */
final class RegulationNames {

    private final Vocabulary vocabulary;

    RegulationNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Effect read(Reading effect, TermRef process, Regulation regulation, Outcome outcome) {
        Optional<Vocabulary.Signed> signed = Optional.ofNullable(process)
                .flatMap(TermRef::curie)
                .flatMap(vocabulary::term)
                .flatMap(vocabulary::signed);
        if (signed.isEmpty()) {
            return new Effect(process, regulation, outcome);
        }
        Term of = signed.get().of();
        return switch (signed.get().sign()) {
            case POSITIVE -> read(effect, ref(of), regulation, outcome);
            case NEGATIVE -> read(effect, ref(of), turned(regulation), outcome);
            case UNSIGNED -> refuse(effect, process, of);
        };
    }

    private static Effect refuse(Reading effect, TermRef process, Term of) {
        effect.faults()
                .add(
                        effect.at("process"),
                        "'" + process.label() + "' does not say which way; name " + of.id() + " " + of.label()
                                + " and its regulation",
                        List.of(of.id() + " " + of.label()));
        return null;
    }

    private static TermRef ref(Term term) {
        return TermRef.resolved(term.id(), term.label());
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
}
