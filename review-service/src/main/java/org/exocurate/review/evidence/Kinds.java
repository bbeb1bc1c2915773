package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The words of a trait, sorted by how one word stands to them. */
final class Kinds {

    private final Map<Kind, List<Wordbook.Entry>> entries = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<Integer>> numbers = new EnumMap<>(Kind.class);

    static Kinds of(List<Wordbook.Entry> all, Function<Wordbook.Entry, Kind> sort) {
        Kinds kinds = new Kinds();
        for (Kind kind : Kind.values()) {
            kinds.entries.put(kind, new ArrayList<>());
            kinds.numbers.put(kind, new HashSet<>());
        }
        for (Wordbook.Entry entry : all) {
            Kind kind = sort.apply(entry);
            kinds.entries.get(kind).add(entry);
            kinds.numbers.get(kind).add(entry.number());
        }
        return kinds;
    }

    List<Wordbook.Entry> of(Kind kind) {
        return entries.get(kind);
    }

    Set<Integer> numbers(Kind... kinds) {
        Set<Integer> all = new HashSet<>();
        for (Kind kind : kinds) {
            all.addAll(numbers.get(kind));
        }
        return all;
    }

    /** The numbers of all that are comparable. */
    int[] comparable() {
        return numbers(Kind.SAME, Kind.NARROWER, Kind.BROADER).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
