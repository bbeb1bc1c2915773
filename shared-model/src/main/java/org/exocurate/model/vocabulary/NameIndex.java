package org.exocurate.model.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds names that look like a given one, by the three-letter pieces they share. */
final class NameIndex<T> {

    private record Entry<T>(T of, int pieces) {}

    /** A hit and how alike it is: shared pieces over all pieces of both. */
    record Near<T>(T of, double likeness) {}

    private final List<Entry<T>> entries = new ArrayList<>();
    private final Map<Integer, int[]> postings = new HashMap<>();
    private final Map<Integer, Integer> filled = new HashMap<>();

    void add(String folded, T of) {
        int[] pieces = pieces(folded);
        int at = entries.size();
        entries.add(new Entry<>(of, pieces.length));
        for (int piece : pieces) {
            int n = filled.merge(piece, 1, Integer::sum);
            int[] list = postings.getOrDefault(piece, new int[2]);
            int[] room = n > list.length ? Arrays.copyOf(list, list.length * 2) : list;
            room[n - 1] = at;
            postings.put(piece, room);
        }
    }

    /** The likest first; at least a third alike. */
    Collection<Near<T>> near(String folded, int most) {
        int[] pieces = pieces(folded);
        Map<Integer, Integer> shared = new HashMap<>();
        for (int piece : pieces) {
            int[] list = postings.getOrDefault(piece, new int[0]);
            for (int i = 0; i < filled.getOrDefault(piece, 0); i++) {
                shared.merge(list[i], 1, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .map(hit -> nearness(hit.getKey(), hit.getValue(), pieces.length))
                .filter(near -> near.likeness() >= 1.0 / 3)
                .sorted(Comparator.comparingDouble((Near<T> near) -> -near.likeness()))
                .limit(most)
                .toList();
    }

    private Near<T> nearness(int at, int shared, int asked) {
        Entry<T> entry = entries.get(at);
        return new Near<>(entry.of(), shared / (double) (entry.pieces() + asked - shared));
    }

    /** The distinct three-letter pieces of the name between two blanks. */
    private static int[] pieces(String folded) {
        String padded = "  " + folded + " ";
        return java.util.stream.IntStream.range(0, padded.length() - 2)
                .map(i -> padded.substring(i, i + 3).hashCode())
                .distinct()
                .toArray();
    }
}
