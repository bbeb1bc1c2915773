package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Effect;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Regulation;
import org.exocurate.model.claim.TermRef;
import org.exocurate.review.rules.Rule;

/** More death that protects, less regeneration that does: possible, and more often a slip of the pen. */
final class SignUnusual extends ClaimRule {

    private final Processes processes;

    SignUnusual(Rule rule, Processes processes) {
        super(rule, "/claim/effect");
        this.processes = processes;
    }

    /** Processes of which more is mostly worse, and of which more is mostly better. */
    record Processes(List<String> harmful, List<String> helpful) {

        Processes {
            harmful = List.copyOf(harmful);
            helpful = List.copyOf(helpful);
        }
    }

    @Override
    Optional<String> fault(Claim claim, Examination about) {
        Effect effect = claim.effect();
        boolean unusual = (about.isWithin(effect.process(), processes.harmful()) && moreIsBetter(effect))
                || (about.isWithin(effect.process(), processes.helpful()) && moreIsWorse(effect));
        return unusual ? Optional.of(message(effect)) : Optional.empty();
    }

    private static boolean moreIsBetter(Effect effect) {
        return says(effect, Regulation.INCREASES, Outcome.PROTECTIVE)
                || says(effect, Regulation.DECREASES, Outcome.DETRIMENTAL);
    }

    private static boolean moreIsWorse(Effect effect) {
        return says(effect, Regulation.INCREASES, Outcome.DETRIMENTAL)
                || says(effect, Regulation.DECREASES, Outcome.PROTECTIVE);
    }

    private static boolean says(Effect effect, Regulation regulation, Outcome outcome) {
        return effect.regulation() == regulation && effect.outcome() == outcome;
    }

    private static String message(Effect effect) {
        TermRef process = effect.process();
        return effect.regulation() + " " + process.label() + " is rarely " + effect.outcome()
                + ": see that neither is turned round";
    }
}
