package org.exocurate.model.claim;

import java.util.List;

/**
 * Who gives the vesicles off, and in which state.
 *
 * @param term tissue, cell or cell line; null leaves it open
 * @param state what was done to the donor or ails it; empty is the native donor
 */
public record Donor(TermRef term, List<TermRef> state) {

    public static final Donor OPEN = new Donor(null, List.of());

    public Donor {
        state = state == null ? List.of() : List.copyOf(state);
    }
}
