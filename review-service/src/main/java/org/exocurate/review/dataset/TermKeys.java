package org.exocurate.review.dataset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Resolution;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.http.Refused;

/** What the words of a query stand for by one vocabulary: each term, and all that lies below it. */
record TermKeys(Vocabulary vocabulary) {

    Set<String> of(List<String> values, String name, Slot... slots) {
        Set<String> keys = new LinkedHashSet<>();
        values.forEach(value -> keys.addAll(of(value, name, slots)));
        return keys;
    }

    /** The term in the first place that knows it, and all below; a text that none knows stands for itself. */
    private Set<String> of(String value, String name, Slot... slots) {
        Refused wrong = null;
        for (Slot slot : slots) {
            Resolution resolution = vocabulary.resolve(value, slot);
            if (resolution instanceof Resolution.Known known) {
                return withBelow(known.term().id());
            }
            if (resolution instanceof Resolution.Wrong refusal && wrong == null) {
                wrong = Refused.parameter(name, refusal.detail());
            }
        }
        if (wrong != null && slots.length == 1) {
            throw wrong;
        }
        return Set.of(AxisKeys.key(TermRef.unresolved(value)));
    }

    private Set<String> withBelow(String id) {
        Set<String> all = new LinkedHashSet<>(vocabulary.descendants(id));
        all.add(id);
        return all;
    }
}
