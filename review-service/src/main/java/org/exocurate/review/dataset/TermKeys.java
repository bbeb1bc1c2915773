package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.exocurate.model.claim.Regulation;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Resolution;
import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.model.vocabulary.Signed;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;

/** What the words of a query stand for by one vocabulary: each term, and all that lies below it. */
record TermKeys(Vocabulary vocabulary) {

    /**
     * A process that is asked for, and all below it.
     *
     * @param regulation what has to be said of it; empty for anything
     */
    record Wanted(Set<String> keys, Optional<Regulation> regulation) {}

    Set<String> of(List<String> values, String name, Slot... slots) {
        Set<String> keys = new LinkedHashSet<>();
        Parameters each = new Parameters();
        values.forEach(value -> each.check(
                () -> keys.addAll(term(value, name, slots).map(this::withBelow).orElseGet(() -> text(value)))));
        each.requireGood();
        return keys;
    }

    /** Claims are kept without signs: whoever asks for the negative regulation of a process asks for what decreases it. */
    List<Wanted> processes(List<String> values, String name) {
        List<Wanted> processes = new ArrayList<>();
        Parameters each = new Parameters();
        values.forEach(value -> each.check(() -> processes.add(process(value, name))));
        each.requireGood();
        return processes;
    }

    private Wanted process(String value, String name) {
        return term(value, name, Slot.PROCESS)
                .map(term -> unsigned(term, Optional.empty(), name))
                .orElseGet(() -> new Wanted(text(value), Optional.empty()));
    }

    private Wanted unsigned(Term term, Optional<Regulation> said, String name) {
        Optional<Signed> signed = vocabulary.signed(term);
        if (signed.isEmpty()) {
            return new Wanted(withBelow(term.id()), said);
        }
        Term of = signed.get().of();
        Regulation outer = said.orElse(Regulation.INCREASES);
        return switch (signed.get().sign()) {
            case POSITIVE -> unsigned(of, Optional.of(outer), name);
            case NEGATIVE -> unsigned(of, Optional.of(outer.turned()), name);
            case UNSIGNED -> throw refused(
                    name, "'" + term.label() + "' does not say which way; name " + of.shown(), List.of(of.shown()));
        };
    }

    /** The term in the first place that knows it; empty for a text that none knows. */
    private Optional<Term> term(String value, String name, Slot... slots) {
        List<Resolution> all =
                Stream.of(slots).map(slot -> vocabulary.resolve(value, slot)).toList();
        Optional<Term> known = all.stream()
                .filter(Resolution.Known.class::isInstance)
                .map(found -> ((Resolution.Known) found).term())
                .findFirst();
        if (known.isEmpty() && (slots.length == 1 || Scheme.looksLikeCurie(value))) {
            refuse(value, name, all, slots);
        }
        return known;
    }

    /** Refuses a CURIE that names no term of a place that takes its scheme, and whatever cannot stand anywhere. */
    private void refuse(String value, String name, List<Resolution> all, Slot... slots) {
        for (int i = 0; i < slots.length; i++) {
            if (all.get(i) instanceof Resolution.Unknown && Scheme.looksLikeCurie(value)) {
                throw refused(name, "no term is known by '" + value + "'", vocabulary.near(value, slots[i]));
            }
        }
        all.stream()
                .filter(Resolution.Wrong.class::isInstance)
                .map(Resolution.Wrong.class::cast)
                .findFirst()
                .ifPresent(wrong -> {
                    throw refused(name, wrong.detail(), wrong.nearest());
                });
    }

    private static Refused refused(String name, String detail, List<String> nearest) {
        return Refused.invalid(List.of(new Fault("?" + name, detail, nearest)));
    }

    private static Set<String> text(String value) {
        return Set.of(AxisKeys.key(TermRef.unresolved(value)));
    }

    private Set<String> withBelow(Term term) {
        return withBelow(term.id());
    }

    private Set<String> withBelow(String id) {
        Set<String> all = new LinkedHashSet<>(vocabulary.descendants(id));
        all.add(id);
        return all;
    }
}
