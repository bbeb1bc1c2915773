package org.exocurate.submission.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.exocurate.model.vocabulary.Names;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;

/** Guesses the term while its name is typed: names that begin with it, then words within names, then what looks alike. */
class Autocomplete {

    private static final int NEAR = 200;

    private final Vocabulary vocabulary;
    private final NavigableMap<String, Set<Term>> names = new TreeMap<>();
    private final NavigableMap<String, Set<Term>> words = new TreeMap<>();

    Autocomplete(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.terms().forEach(this::index);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<Term> offer(String typed, Predicate<Term> wanted, int most) {
        String folded = Names.fold(typed);
        Stream<Term> exact = names.getOrDefault(folded, Set.of()).stream();
        Stream<Term> near = folded.isEmpty() ? Stream.of() : vocabulary.search(typed, NEAR).stream();
        return Stream.of(exact, beginning(names, folded), beginning(words, folded), near)
                .flatMap(terms -> terms)
                .filter(wanted)
                .distinct()
                .limit(most)
                .toList();
    }

    private void index(Term term) {
        Stream.concat(Stream.of(term.label(), term.id()), term.synonyms().stream())
                .map(Names::fold)
                .forEach(name -> index(name, term));
    }

    private void index(String name, Term term) {
        put(names, name, term);
        for (int gap = name.indexOf(' '); gap >= 0; gap = name.indexOf(' ', gap + 1)) {
            put(words, name.substring(gap + 1), term);
        }
    }

    private static void put(NavigableMap<String, Set<Term>> index, String name, Term term) {
        index.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(term);
    }

    private static Stream<Term> beginning(NavigableMap<String, Set<Term>> index, String typed) {
        return index.subMap(typed, true, typed + Character.MAX_VALUE, true).values().stream()
                .flatMap(Set::stream);
    }
}
