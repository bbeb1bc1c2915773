package org.exocurate.model.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * The disease or state in which the claim holds.
 *
 * @param term null leaves it open
 * @param with further diseases, and words on dose, phase and sex
 */
public record Condition(TermRef term, List<TermRef> with) {

    public static final Condition OPEN = new Condition(null, List.of());

    public Condition {
        with = with == null ? List.of() : List.copyOf(with);
    }

    /** The term and all that stands with it, as one set of conditions. */
    public List<TermRef> all() {
        List<TermRef> all = new ArrayList<>(with);
        if (term != null) {
            all.add(0, term);
        }
        return all;
    }
}
