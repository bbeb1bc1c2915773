package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.exocurate.review.catalogue.MadeLexicon;
import org.exocurate.review.catalogue.Trait;

import static org.assertj.core.api.Assertions.assertThat;

/** The quick comparison of sets says what the plain one says, whatever the sets. */
class SetOfWordsTest {

    private static final List<String> WORDS = List.of(
            "MONDO:0000009",
            "MONDO:0000001",
            "MONDO:0000002",
            "MONDO:0000003",
            "MONDO:0000004",
            "MONDO:0000005",
            "~some syndrome",
            "~another syndrome");
    private static final int SETS = 80;

    private final Words plain = new Words(SmallWorld.VOCABULARY);
    private final long seed = Long.getLong("exocurate.seed", System.nanoTime());

    @Test
    void anyTwoSetsStandAsTheirWordsDo() {
        List<String> sets = sets();
        Wordbook book = new Wordbook(SmallWorld.VOCABULARY, MadeLexicon.of(Trait.CONDITIONS, sets));
        book.follow();
        List<Wordbook.Entry> entries = entries(book);

        for (Wordbook.Entry one : entries) {
            SetOfWords quick = new SetOfWords(one.words(), book);
            for (Wordbook.Entry other : entries) {
                String what = "seed " + seed + ": " + one.words() + " | " + other.words();
                assertThat(quick.conditions(other)).as(what).isEqualTo(plain.conditions(one.words(), other.words()));
                assertThat(quick.states(other)).as(what).isEqualTo(plain.states(one.words(), other.words()));
                assertThat(quick.tellApart(other)).as(what).isEqualTo(plain.tellApart(one.words(), other.words()));
            }
        }
    }

    @Test
    void aWordThatCameLaterIsComparedToo() {
        Wordbook book = new Wordbook(
                SmallWorld.VOCABULARY, MadeLexicon.of(Trait.CONDITIONS, List.of("MONDO:0000001", "MONDO:0000002")));
        SetOfWords quick = new SetOfWords(List.of(new Word("MONDO:0000002", true)), book);
        book.follow();

        assertThat(quick.conditions(entries(book).get(0))).isEqualTo(AxisRelation.NARROWER);
    }

    /** As the book hands them out, in the order in which they were put in. */
    private static List<Wordbook.Entry> entries(Wordbook book) {
        List<Wordbook.Entry> entries = new ArrayList<>();
        byte[] marks = book.marks(Trait.CONDITIONS, "each", entry -> {
            entries.add(entry);
            return 0;
        });
        assertThat(entries).hasSize(marks.length);
        return entries;
    }

    private List<String> sets() {
        Random random = new Random(seed);
        return Stream.generate(() -> {
                    List<String> words = new ArrayList<>(WORDS);
                    Collections.shuffle(words, random);
                    return String.join("\n", new TreeSet<>(words.subList(0, random.nextInt(4))));
                })
                .distinct()
                .limit(SETS)
                .toList();
    }
}
