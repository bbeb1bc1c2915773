package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.catalogue.Card;
import org.exocurate.review.catalogue.Effect;
import org.exocurate.review.catalogue.Lexicon;
import org.exocurate.review.catalogue.Shelf;
import org.exocurate.review.catalogue.Trait;

/** The words that published claims use, as one vocabulary knows them. */
final class Wordbook {

    /** What is remembered of words that were sorted before; a heap of some megabytes at most. */
    private static final int REMEMBERED = 1_000;

    /**
     * A word, or a set of words.
     *
     * @param kind of a cargo
     */
    record Entry(int number, boolean biomarker, CargoKind kind, List<Word> words) {

        Word word() {
            return words.isEmpty() ? null : words.get(0);
        }
    }

    private record Asked(Trait trait, Object word) {}

    private record Sorted(List<Entry> of, Kinds kinds) {}

    private final Vocabulary vocabulary;
    private final Map<Trait, List<Entry>> entries = new EnumMap<>(Trait.class);
    private final Map<Integer, Entry> byNumber = new ConcurrentHashMap<>();
    private final Map<Asked, Sorted> sorted = new ConcurrentHashMap<>();

    Wordbook(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Trait trait : Trait.values()) {
            entries.put(trait, List.of());
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Takes in what the lexicon has more. */
    synchronized void follow(Lexicon lexicon) {
        for (Trait trait : Trait.values()) {
            List<Entry> known = entries.get(trait);
            List<Lexicon.Entry> more = lexicon.from(trait, known.size());
            if (!more.isEmpty()) {
                List<Entry> all = new ArrayList<>(known);
                more.forEach(entry -> all.add(read(entry)));
                all.forEach(entry -> byNumber.put(entry.number(), entry));
                entries.put(trait, List.copyOf(all));
            }
        }
    }

    private Entry read(Lexicon.Entry entry) {
        if (entry.trait() != Trait.CARGO) {
            return new Entry(entry.number(), false, null, Word.read(entry.word(), vocabulary));
        }
        String[] parts = entry.word().split("\\|", 3);
        return new Entry(
                entry.number(),
                parts[0].equals("BIOMARKER"),
                CargoKind.valueOf(parts[1]),
                Word.read(parts[2], vocabulary));
    }

    /** All words of a trait, sorted by how one word stands to them; remembered, as few words are asked for most. */
    Kinds kinds(Trait trait, Object word, Function<Entry, Kind> sort) {
        List<Entry> all;
        synchronized (this) {
            all = entries.get(trait);
        }
        Asked asked = new Asked(trait, word);
        Sorted known = sorted.get(asked);
        if (known != null && known.of() == all) {
            return known.kinds();
        }
        Kinds kinds = Kinds.of(all, sort);
        if (sorted.size() >= REMEMBERED) {
            sorted.clear();
        }
        sorted.put(asked, new Sorted(all, kinds));
        return kinds;
    }

    Entry entry(int number) {
        return byNumber.get(number);
    }

    /** What a card says, without its evidence. */
    ComparedClaim claim(Card card) {
        Entry cargo = entry(card.cargo());
        return new ComparedClaim(
                cargo.biomarker(),
                entry(card.donor()).word(),
                entry(card.states()).words(),
                cargo.kind(),
                cargo.word(),
                card.role(),
                entry(card.recipient()).word(),
                entry(card.process()).word(),
                card.effect().regulation(),
                card.effect().outcome(),
                entry(card.conditions()).words(),
                entry(card.comparator()).word(),
                List.of());
    }

    /** What any claim of this effect on this shelf says, with the rest as in a sample. */
    ComparedClaim claim(Shelf shelf, Effect effect, ComparedClaim sample) {
        Entry cargo = entry(shelf.cargo());
        return new ComparedClaim(
                cargo.biomarker(),
                entry(shelf.donor()).word(),
                sample.states(),
                cargo.kind(),
                cargo.word(),
                sample.role(),
                entry(shelf.recipient()).word(),
                shelf.leg() == Shelf.Leg.TOPIC ? entry(shelf.word()).word() : sample.process(),
                effect.regulation(),
                effect.outcome(),
                sample.conditions(),
                sample.comparator(),
                List.of());
    }
}
