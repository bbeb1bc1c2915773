package org.exocurate.review.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;

/**
 * The parts of the body that routes lead from and to, numbered from 1 on; a place belongs to the first of them that it is, or lies
 * below, and to none (0) elsewhere, where it is left open, and where no vocabulary knows it.
 */
final class Systems {

    static final int NONE = 0;

    private final List<String> ids;
    private final Vocabulary vocabulary;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Systems(List<String> ids, Vocabulary vocabulary) {
        this.ids = List.copyOf(ids);
        this.vocabulary = vocabulary;
        for (int i = 0; i < ids.size(); i++) {
            int number = i + 1;
            numbers.putIfAbsent(ids.get(i), number);
            vocabulary.descendants(ids.get(i)).forEach(place -> numbers.putIfAbsent(place, number));
        }
    }

    boolean isOf(Vocabulary other) {
        return vocabulary == other;
    }

    int of(String place) {
        return numbers.getOrDefault(place, NONE);
    }

    Optional<Term> term(int number) {
        return number == NONE ? Optional.empty() : vocabulary.term(ids.get(number - 1));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Every place that belongs to one. */
    String[] places() {
        return numbers.keySet().toArray(String[]::new);
    }

    /** To which each of the places belongs. */
    int[] numbers() {
        return numbers.values().stream().mapToInt(Integer::intValue).toArray();
    }
}
