package org.exocurate.form;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Effect;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Regulation;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Signed;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;

/** Reads "increases the negative regulation of X" as "decreases X", so that both are one claim. */
final class RegulationNames {

    private final Vocabulary vocabulary;

    RegulationNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Effect read(Reading form, TermRef process, Regulation regulation, Outcome outcome) {
        Effect sent = new Effect(process, regulation, outcome);
        Optional<Signed> signed = signed(process);
        if (signed.isPresent() && signed.get().sign() == Signed.Sign.UNSIGNED) {
            return refuse(form, process, signed.get().of());
        }
        return unfolded(sent).orElse(sent);
    }

    /** The effect on the process itself, all signs taken out; empty if there are none, or one does not say which way. */
    Optional<Effect> unfolded(Effect effect) {
        return signed(effect.process())
                .filter(signed -> signed.sign() != Signed.Sign.UNSIGNED)
                .map(signed -> new Effect(
                        ref(signed.of(), effect.process()),
                        under(signed.sign(), effect.regulation()),
                        effect.outcome()))
                .map(inner -> unfolded(inner).orElse(inner));
    }

    private static Regulation under(Signed.Sign sign, Regulation regulation) {
        return sign == Signed.Sign.NEGATIVE && regulation != null ? regulation.turned() : regulation;
    }

    private Optional<Signed> signed(TermRef process) {
        return Optional.ofNullable(process)
                .flatMap(TermRef::curie)
                .flatMap(vocabulary::term)
                .flatMap(vocabulary::signed);
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

    /** What was said of its regulation is said of the process, however it was written. */
    private static TermRef ref(Term term, TermRef written) {
        return TermRef.resolved(term.id(), term.label(), written.replaces());
    }
}
