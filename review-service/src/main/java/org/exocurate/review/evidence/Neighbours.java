package org.exocurate.review.evidence;

import java.util.HashSet;
import java.util.Set;

import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.dataset.AxisKeys;
import org.exocurate.review.dataset.Neighbourhood;

/** Where claims live that might be comparable: the same terms, those above them and those below, by whatever id they were written. */
record Neighbours(Vocabulary vocabulary) {

    Neighbourhood of(Claim claim) {
        AxisKeys keys = AxisKeys.of(claim);
        boolean biomarker = keys.typeGroup().equals(AxisKeys.BIOMARKER);
        boolean anyKind = claim.cargo().kind() == CargoKind.VESICLE && !biomarker;
        return new Neighbourhood(
                keys.typeGroup(),
                around(claim.donor().term()),
                anyKind ? null : keys.cargoKind(),
                around(claim.cargo().term()),
                !biomarker,
                around(claim.recipient().term()));
    }

    /** The keys of a term and of all above and below it; null, which is any, where the axis is open. */
    private Set<String> around(TermRef term) {
        if (term == null) {
            return null;
        }
        Set<String> keys = new HashSet<>(Set.of(AxisKeys.key(term)));
        term.curie().ifPresent(id -> {
            String now = vocabulary.term(id).map(Term::id).orElse(id);
            keys.add(now);
            keys.addAll(vocabulary.ancestors(now));
            keys.addAll(vocabulary.descendants(now));
            Set.copyOf(keys).forEach(known -> keys.addAll(vocabulary.givenUpFor(known)));
        });
        return keys;
    }
}
