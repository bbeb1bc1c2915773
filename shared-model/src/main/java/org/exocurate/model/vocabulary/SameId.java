package org.exocurate.model.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes one row of two that bear one id, the same whichever came first. */
final class SameId {

    /** A label in use before one given up, a real one before an id in its place, then by alphabet. */
    private static final Comparator<Term> LABEL = Comparator.comparing(Term::obsolete)
            .thenComparing(row -> row.label().equals(row.id()))
            .thenComparing(Term::label);

    private SameId() {}

    static Term both(Term one, Term other) {
        Term named = LABEL.compare(one, other) <= 0 ? one : other;
        boolean obsolete = one.obsolete() && other.obsolete();
        Set<String> names = union(one.synonyms(), other.synonyms());
        Stream.of(one.label(), other.label())
                .filter(label -> !label.equals(named.id()))
                .forEach(names::add);
        names.remove(named.label());
        return new Term(
                named.id(),
                named.label(),
                List.copyOf(names),
                List.copyOf(union(one.parents(), other.parents())),
                obsolete,
                obsolete ? replacement(one, other) : "",
                obsolete ? List.copyOf(union(one.consider(), other.consider())) : List.of());
    }

    private static String replacement(Term one, Term other) {
        return Stream.of(one, other)
                .filter(Term::isReplaced)
                .map(Term::replacedBy)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
