package org.exocurate.review.catalogue;

import java.util.List;

import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Regulation;

/**
 * The effect of a claim, and what else of it decides how it counts, as one small number.
 *
 * @param regulation null if none is stated
 * @param strangeProcess the process is a text that the vocabulary did not know
 */
public record Effect(Regulation regulation, Outcome outcome, boolean strangeProcess, boolean retracted) {

    // In the order of their numbers, which are stored.
    private static final List<Regulation> REGULATIONS =
            List.of(Regulation.INCREASES, Regulation.DECREASES, Regulation.NO_CHANGE);
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.PROTECTIVE, Outcome.DETRIMENTAL, Outcome.MIXED, Outcome.NOT_STATED);

    private static final int OUTCOME = 2;
    private static final int STRANGE = 4;
    private static final int RETRACTED = 5;

    static Effect of(Traits traits, boolean retracted) {
        return new Effect(
                traits.regulation(),
                traits.outcome(),
                Traits.isUnresolved(traits.words().get(Trait.PROCESS)),
                retracted);
    }

    static Effect read(int code) {
        int regulation = code & 3;
        return new Effect(
                regulation == 0 ? null : REGULATIONS.get(regulation - 1),
                OUTCOMES.get((code >> OUTCOME) & 3),
                ((code >> STRANGE) & 1) == 1,
                ((code >> RETRACTED) & 1) == 1);
    }

    /** A number of its own, below 64. */
    public int code() {
        return (regulation == null ? 0 : REGULATIONS.indexOf(regulation) + 1)
                | (OUTCOMES.indexOf(outcome) << OUTCOME)
                | (strangeProcess ? 1 << STRANGE : 0)
                | (retracted ? 1 << RETRACTED : 0);
    }
}
