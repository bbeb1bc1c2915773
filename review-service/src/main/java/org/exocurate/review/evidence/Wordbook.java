package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.catalogue.Card;
import org.exocurate.review.catalogue.Lexicon;
import org.exocurate.review.catalogue.Trait;

/** The words that published claims use, as one vocabulary knows them. */
final class Wordbook {

    /** So many bytes of marks are remembered. */
    private static final long REMEMBERED = 16_000_000;

    /**
     * A word, or a set of words.
     *
     * @param kind of a cargo
     * @param places of the words among all different ones
     * @param resolved none of the words is a text that no vocabulary knows
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and too hot to copy
    record Entry(boolean biomarker, CargoKind kind, List<Word> words, int[] places, boolean resolved) {

        Word word() {
            return words.isEmpty() ? null : words.get(0);
        }
    }

    /** What is thought of a word. */
    interface Marking {

        byte mark(Entry entry);
    }

    private interface Thought {

        byte of(int place);
    }

    /** The trait is null where a word is held against those of all traits. */
    private record Asked(Trait trait, Object word) {}

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final Map<Trait, List<Entry>> entries = new EnumMap<>(Trait.class);
    private final Map<Word, Integer> places = new LinkedHashMap<>();
    private final Map<Asked, byte[]> remembered = new ConcurrentHashMap<>();
    private final AtomicLong weight = new AtomicLong();

    /** The different words of all entries, each at its place. */
    private volatile List<Word> different = List.of();

    Wordbook(Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        for (Trait trait : Trait.values()) {
            entries.put(trait, List.of());
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** False if it is of another vocabulary. */
    boolean isOf(Vocabulary other, Lexicon words) {
        return vocabulary == other && lexicon == words;
    }

    /** Takes in what the lexicon has more. */
    synchronized void follow() {
        for (Trait trait : Trait.values()) {
            List<Entry> known = entries.get(trait);
            List<Lexicon.Entry> more = lexicon.from(trait, known.size());
            if (!more.isEmpty()) {
                List<Entry> all = new ArrayList<>(known);
                more.forEach(entry -> all.add(read(entry)));
                entries.put(trait, List.copyOf(all));
            }
        }
        if (places.size() > different.size()) {
            different = List.copyOf(places.keySet());
        }
    }

    private Entry read(Lexicon.Entry entry) {
        if (entry.trait() != Trait.CARGO) {
            return made(false, null, Word.read(entry.word(), vocabulary));
        }
        String[] parts = entry.word().split("\\|", 3);
        return made(parts[0].equals("BIOMARKER"), CargoKind.valueOf(parts[1]), Word.read(parts[2], vocabulary));
    }

    private Entry made(boolean biomarker, CargoKind kind, List<Word> words) {
        return new Entry(
                biomarker,
                kind,
                words,
                words.stream().mapToInt(this::place).toArray(),
                words.stream().allMatch(Word::resolved));
    }

    private int place(Word word) {
        return places.computeIfAbsent(word, unknown -> places.size());
    }

    private synchronized List<Entry> all(Trait trait) {
        return entries.get(trait);
    }

    /** How a word stands to each of the different words, by its place: the mark of a {@link Kind}. */
    byte[] relations(Word word) {
        List<Word> all = different;
        Words words = new Words(vocabulary);
        return remembered(
                new Asked(null, word), all.size(), place -> (byte) Kind.of(words.compare(word, all.get(place))).mark);
    }

    /**
     * What is thought of each word of a trait, by its place. It is remembered, as few words are asked for most, and only words that
     * came since are looked at.
     */
    byte[] marks(Trait trait, Object asked, Marking marking) {
        List<Entry> all = all(trait);
        return remembered(new Asked(trait, asked), all.size(), place -> marking.mark(all.get(place)));
    }

    private byte[] remembered(Asked key, int size, Thought thought) {
        byte[] known = remembered.getOrDefault(key, new byte[0]);
        if (known.length >= size) {
            return known;
        }
        byte[] marks = Arrays.copyOf(known, size);
        for (int place = known.length; place < marks.length; place++) {
            marks[place] = thought.of(place);
        }
        if (weight.addAndGet(marks.length) > REMEMBERED) {
            remembered.clear();
            weight.set(marks.length);
        }
        remembered.put(key, marks);
        return marks;
    }

    /** What a card says, without its evidence. */
    ComparedClaim claim(Card card) {
        Entry cargo = entry(Trait.CARGO, card.cargo());
        return new ComparedClaim(
                cargo.biomarker(),
                entry(Trait.DONOR, card.donor()).word(),
                entry(Trait.STATES, card.states()).words(),
                cargo.kind(),
                cargo.word(),
                card.role(),
                entry(Trait.RECIPIENT, card.recipient()).word(),
                entry(Trait.PROCESS, card.process()).word(),
                card.effect().regulation(),
                card.effect().outcome(),
                entry(Trait.CONDITIONS, card.conditions()).words(),
                entry(Trait.COMPARATOR, card.comparator()).word(),
                List.of());
    }

    private Entry entry(Trait trait, int place) {
        return all(trait).get(place);
    }
}
