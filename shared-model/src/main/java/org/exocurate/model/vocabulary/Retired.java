package org.exocurate.model.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Terms that their sources gave up, and what stands in their place today. */
final class Retired {

    private final Map<String, Term> rows = new TreeMap<>();

    /**
     * Those among the rows that were given up.
     *
     * @throws IllegalArgumentException if terms replace each other in a circle
     */
    Retired(Map<String, Term> all) {
        all.values().stream().filter(Term::obsolete).forEach(row -> rows.put(row.id(), row));
        rows.keySet().forEach(this::chain);
    }

    /** The end of the chain of replacements; empty for a term that nothing replaces. */
    Optional<String> replacement(String id) {
        List<String> chain = new ArrayList<>(chain(id));
        return chain.size() < 2 ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
    }

    private Set<String> chain(String id) {
        Set<String> chain = new LinkedHashSet<>();
        String at = id;
        while (!at.isEmpty()) {
            if (!chain.add(at)) {
                throw new IllegalArgumentException(
                        "terms replace each other in a circle: " + String.join(", ", chain) + ", " + at);
            }
            at = rows.containsKey(at) ? rows.get(at).replacedBy() : "";
        }
        return chain;
    }

    /** The terms as they are known today: each replaced by one in use, or by none where there is no such one. */
    Collection<Term> terms(Collection<Term> inUse, UnaryOperator<String> inForce) {
        Set<String> ids = inUse.stream().map(Term::id).collect(Collectors.toCollection(HashSet::new));
        return rows.values().stream()
                .filter(row -> inForce.apply(row.id()).equals(row.id()))
                .map(row -> replacement(row.id())
                        .map(end -> ids.contains(inForce.apply(end))
                                ? retired(row, inForce.apply(end), List.of())
                                : retired(row, "", List.of(end)))
                        .orElseGet(() -> retired(row, "", row.consider())))
                .toList();
    }

    private static Term retired(Term row, String replacedBy, List<String> consider) {
        return new Term(row.id(), row.label(), row.synonyms(), List.of(), true, replacedBy, consider);
    }
}
