package org.exocurate.review.catalogue;

import java.util.List;
import java.util.stream.IntStream;

/** A lexicon of words that no claim had to bring along. */
public final class MadeLexicon {

    private MadeLexicon() {}

    /** Of one trait, in this order. */
    public static Lexicon of(Trait trait, List<String> words) {
        Lexicon lexicon = new Lexicon();
        lexicon.add(IntStream.range(0, words.size())
                .mapToObj(place -> new Lexicon.Entry(place + 1, trait, words.get(place)))
                .toList());
        return lexicon;
    }
}
