package org.exocurate.review.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every word that a published claim ever used, by number. It only grows, so whoever read it before reads on from there. */
public final class Lexicon {

    /** A word, or a set of words, of a trait. */
    public record Entry(int number, Trait trait, String word) {}

    private final Map<Trait, List<Entry>> entries = new EnumMap<>(Trait.class);
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
                entries.get(entry.trait()).add(entry);
                last = entry.number();
            }
        }
    }

    /** The entries of a trait from a place on. */
    public synchronized List<Entry> from(Trait trait, int place) {
        List<Entry> all = entries.get(trait);
        return place >= all.size() ? List.of() : List.copyOf(all.subList(place, all.size()));
    }
}
