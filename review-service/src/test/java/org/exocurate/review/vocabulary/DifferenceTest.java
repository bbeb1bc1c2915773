package org.exocurate.review.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds what is told of a change against the plain way: every term looked at in both versions, with all that is above it. */
class DifferenceTest {

    private static final long SEED = Long.getLong("exocurate.seed", System.nanoTime());
    private static final int TERMS = 40;

    static IntStream runs() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest(name = "run {0}")
    @MethodSource("runs")
    void whatIsToldIsWhatBecameOther(int run) {
        Random random = new Random(SEED + run);
        List<Term> rows = rows(random);
        List<Term> changed = changed(rows, random);
        Vocabulary former = built(rows);
        Vocabulary next = built(changed);

        Set<String> told =
                Difference.between(former, next, 2, ids(rows, changed)).terms();

        assertThat(told).as("seed %d", SEED + run).isEqualTo(others(former, next, ids(rows, changed)));
    }

    private static Set<String> others(Vocabulary former, Vocabulary next, Set<String> ids) {
        Set<String> others = new HashSet<>();
        ids.forEach(id -> {
            Set<String> before = former.ancestors(id);
            Set<String> after = next.ancestors(id);
            if (!former.term(id).equals(next.term(id)) || !before.equals(after)) {
                others.add(id);
            }
            before.stream().filter(above -> !after.contains(above)).forEach(others::add);
            after.stream().filter(above -> !before.contains(above)).forEach(others::add);
        });
        return others;
    }

    private static Set<String> ids(List<Term> rows, List<Term> changed) {
        return Stream.of(rows, changed)
                .flatMap(Collection::stream)
                .map(Term::id)
                .collect(Collectors.toSet());
    }

    /** Each lies below some of those before it. */
    private static List<Term> rows(Random random) {
        List<Term> rows = new ArrayList<>();
        for (int i = 0; i < TERMS; i++) {
            rows.add(row(i, "term " + i, random));
        }
        return rows;
    }

    private static Term row(int number, String label, Random random) {
        List<String> parents = random.ints(random.nextInt(3), 0, Math.max(1, number))
                .filter(parent -> parent != number)
                .mapToObj(DifferenceTest::id)
                .distinct()
                .toList();
        return new Term(id(number), label, List.of(), parents);
    }

    /** Some are gone, some given up for another, some named or placed otherwise, some new. */
    private static List<Term> changed(List<Term> rows, Random random) {
        TreeMap<Integer, Term> changed = new TreeMap<>();
        for (int i = 0; i < TERMS; i++) {
            changed.put(i, rows.get(i));
        }
        for (int change = random.nextInt(4); change >= 0; change--) {
            int number = 1 + random.nextInt(TERMS + 3);
            changed.compute(number, (key, row) -> switch (random.nextInt(4)) {
                case 0 -> null;
                case 1 -> Term.merged(id(number), id(0));
                case 2 -> row(number, "term " + number, random);
                default -> row(number, "another " + number, random);
            });
        }
        return changed.values().stream().filter(Objects::nonNull).toList();
    }

    private static Vocabulary built(List<Term> rows) {
        VocabularyBuilder builder = new VocabularyBuilder();
        rows.forEach(builder::add);
        return builder.build();
    }

    private static String id(int number) {
        return String.format("MONDO:%07d", number + 1);
    }
}
