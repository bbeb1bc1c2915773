package org.exocurate.model.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What lies below what, at any distance. */
final class Hierarchy {

    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, Set<String>> ancestors = new ConcurrentHashMap<>();

    /**
     * The hierarchy of these terms.
     *
     * @param idInForce the id that stands for a parent today; empty if no term does
     */
    Hierarchy(Collection<Term> terms, Function<String, Optional<String>> idInForce) {
        for (Term term : terms) {
            List<String> above = term.parents().stream()
                    .flatMap(parent -> idInForce.apply(parent).stream())
                    .filter(parent -> !parent.equals(term.id()))
                    .distinct()
                    .toList();
            parents.put(term.id(), above);
            above.forEach(parent ->
                    children.computeIfAbsent(parent, id -> new ArrayList<>()).add(term.id()));
        }
    }

    /** Remembered, since a comparison asks for little else. */
    Set<String> ancestors(String id) {
        Set<String> known = ancestors.get(id);
        if (known == null && parents.containsKey(id)) {
            known = reach(id, parents);
            ancestors.put(id, known);
        }
        return known == null ? Set.of() : known;
    }

    Set<String> descendants(String id) {
        return reach(id, children);
    }

    private static Set<String> reach(String from, Map<String, List<String>> next) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(next.getOrDefault(from, List.of()));
        while (!open.isEmpty()) {
            String at = open.poll();
            if (!at.equals(from) && reached.add(at)) {
                open.addAll(next.getOrDefault(at, List.of()));
            }
        }
        return reached;
    }

    /** Of several that are nearest, the most special; of these, the first by id. */
    Optional<String> nearestCommon(String one, String other) {
        Set<String> both = withItself(one);
        both.retainAll(withItself(other));
        return both.stream()
                .filter(id -> both.stream().noneMatch(lower -> ancestors(lower).contains(id)))
                .max(Comparator.comparingInt((String id) -> ancestors(id).size())
                        .thenComparing(Comparator.reverseOrder()));
    }

    private Set<String> withItself(String id) {
        Set<String> all = new LinkedHashSet<>(ancestors(id));
        all.add(id);
        return all;
    }
}
