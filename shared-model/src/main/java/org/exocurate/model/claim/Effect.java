package org.exocurate.model.claim;

/**
 * What happens in the recipient.
 *
 * @param process null where only an outcome is stated
 * @param regulation null where only an outcome is stated
 */
public record Effect(TermRef process, Regulation regulation, Outcome outcome) {

    public Effect {
        outcome = outcome == null ? Outcome.NOT_STATED : outcome;
        if (regulation == null && outcome == Outcome.NOT_STATED) {
            throw new IllegalArgumentException("an effect states its regulation or its outcome");
        }
    }
}
