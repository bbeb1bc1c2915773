package org.exocurate.review.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every word that a published claim ever used, trait by trait, each at a place of its own. It only grows, so whoever read it
 * before reads on from there.
 */
public final class Lexicon {

    /** A word, or a set of words, of a trait. */
    public record Entry(int number, Trait trait, String word) {}

    private final Map<Trait, List<Entry>> entries = new EnumMap<>(Trait.class);
    private int[] places = new int[1_024];
    private volatile int last;

    Lexicon() {
        for (Trait trait : Trait.values()) {
            entries.put(trait, new ArrayList<>());
        }
    }

    int last() {
        return last;
    }

    synchronized void add(List<Entry> more) {
        for (Entry entry : more) {
            if (entry.number() > last) {
                List<Entry> all = entries.get(entry.trait());
                if (entry.number() >= places.length) {
                    places = Arrays.copyOf(places, Math.max(entry.number() + 1, places.length * 3 / 2));
                }
                places[entry.number()] = all.size();
                all.add(entry);
                last = entry.number();
            }
        }
    }

    /** Where a word is among those of its trait. */
    synchronized int place(int number) {
        if (number > last) {
            throw new IllegalArgumentException("no word has the number " + number);
        }
        return places[number];
    }

    /** The entries of a trait from a place on. */
    public synchronized List<Entry> from(Trait trait, int place) {
        List<Entry> all = entries.get(trait);
        return place >= all.size() ? List.of() : List.copyOf(all.subList(place, all.size()));
    }
}
