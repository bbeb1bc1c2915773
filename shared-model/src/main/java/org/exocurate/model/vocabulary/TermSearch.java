package org.exocurate.model.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Guesses terms by what is typed: the name itself, names that begin with it, words within names that do, names that have all
 * the words, and then what was mistyped.
 */
final class TermSearch {

    /** What is shorter is the beginning of a name, not a misspelt one. */
    private static final int SHORT = 4;

    private static final int LONG = 6;
    /** A word that more names have than this says little. */
    private static final int COMMON = 5_000;

    private final NameBook book;
    private final WordStarts words;
    private final Term[] terms;
    private final int[] offered;

    /**
     * A search over these names.
     *
     * @param offered the number of the term to offer where one goes by a name; negative for none
     */
    TermSearch(NameBook book, Term[] terms, int[] offered) {
        this.book = book;
        this.words = new WordStarts(book);
        this.terms = terms;
        this.offered = offered;
    }

    List<Term> offer(String folded, Predicate<Term> wanted, int most) {
        Ranking ranking = ranking(wanted, most);
        if (folded.isEmpty()) {
            everything(ranking);
        } else {
            byName(folded, ranking);
        }
        return ranking.best();
    }

    /** Terms whose names look like a text that names none, or else have its rarer words. */
    List<Term> near(String folded, Predicate<Term> wanted, int most) {
        Ranking ranking = ranking(wanted, most);
        byName(folded, ranking);
        if (ranking.isEmpty()) {
            rareWords(folded, ranking);
        }
        return ranking.best();
    }

    /** Ids that differ from the one given by a slip or two. */
    List<Term> nearIds(String folded, int most) {
        Ranking ranking = ranking(term -> true, most);
        Misspelling.find(bytes(folded), 2, words, (entry, slips) -> {
            if (words.isWholeName(entry)) {
                ranking.addIds(words.name(entry), slips);
            }
        });
        ranking.settle();
        return ranking.best();
    }

    private Ranking ranking(Predicate<Term> wanted, int most) {
        return new Ranking(book, terms, offered, wanted, most);
    }

    private void byName(String folded, Ranking ranking) {
        Set<String> spellings = new LinkedHashSet<>(List.of(folded));
        spellings.addAll(MiRnaSpelling.of(folded));
        spellings.forEach(spelling -> {
            int name = book.find(bytes(spelling));
            if (name >= 0) {
                ranking.add(name, 0, true);
            }
        });
        ranking.settle();
        spellings.forEach(spelling -> beginning(bytes(spelling), ranking));
        ranking.settle();
        if (ranking.isOpen()) {
            allWords(folded.split(" "), ranking);
        }
        if (ranking.isOpen()) {
            spellings.add(MiRnaSpelling.ofMistyped(folded));
            spellings.forEach(spelling -> mistyped(bytes(spelling), ranking));
            ranking.settle();
        }
    }

    private void everything(Ranking ranking) {
        for (int name = 0; name < book.size() && ranking.isOpen(); name++) {
            ranking.addLabels(name);
            ranking.settle();
        }
    }

    private void beginning(byte[] typed, Ranking ranking) {
        int to = words.to(typed);
        for (int entry = words.from(typed); entry < to; entry++) {
            ranking.add(words.name(entry), 0, words.isWholeName(entry));
        }
    }

    private void mistyped(byte[] typed, Ranking ranking) {
        int most = typed.length < SHORT ? 0 : typed.length < LONG ? 1 : 2;
        Misspelling.find(typed, most, words, (entry, slips) -> {
            if (slips > 0) {
                ranking.add(words.name(entry), slips, words.isWholeName(entry));
            }
        });
    }

    /** Names that have a word for each of those typed, in whatever order. */
    private void allWords(String[] typed, Ranking ranking) {
        if (typed.length < 2) {
            return;
        }
        BitSet all = having(bytes(typed[0]));
        for (int i = 1; i < typed.length && !all.isEmpty(); i++) {
            all.and(having(bytes(typed[i])));
        }
        all.stream().forEach(name -> ranking.add(name, 0, false));
        ranking.settle();
    }

    private BitSet having(byte[] word) {
        BitSet having = new BitSet(book.size());
        int to = words.to(word);
        for (int entry = words.from(word); entry < to; entry++) {
            having.set(words.name(entry));
        }
        return having;
    }

    private void rareWords(String folded, Ranking ranking) {
        Arrays.stream(folded.split("[^\\p{L}\\p{N}*]+"))
                .distinct()
                .map(TermSearch::bytes)
                .filter(word -> word.length >= SHORT && words.to(word) - words.from(word) <= COMMON)
                .sorted(Comparator.comparing((byte[] word) -> -word.length))
                .forEach(word -> {
                    beginning(word, ranking);
                    ranking.settle();
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
