package org.exocurate.review.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A walk through the cards keeps the first of each group, counts the rest, and asks once for all that look alike. */
class SiftTest {

    private static final int CARDS = 2_000;
    private static final int MOST = 7;
    private static final long WORK = 77;

    private final Lexicon lexicon = new Lexicon();
    private final Map<Trait, Integer> numbers = new EnumMap<>(Trait.class);
    private final CardBox box = new CardBox();
    private final Map<Integer, Integer> asked = new HashMap<>();

    SiftTest() {
        for (Trait trait : Trait.values()) {
            numbers.put(trait, numbers.size() + 1);
            lexicon.add(List.of(new Lexicon.Entry(numbers.get(trait), trait, "")));
        }
    }

    @Test
    void theFirstOfAGroupAreThoseWithTheLowestAccessionsHoweverTheyCame() {
        List<Long> accessions = shuffled();
        add(accessions, 1);

        Group group = sifted(Long.MAX_VALUE, 0, false).get(0);

        assertThat(group.cards()).isEqualTo(CARDS);
        assertThat(group.first().stream().map(Card::accession).sorted().limit(MOST))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, MOST).boxed().toList());
        assertThat(group.first()).hasSizeLessThan(2 * MOST);
        assertThat(asked).containsExactly(Map.entry(1, 1));
    }

    @Test
    void aCardStandsFromItsChangeToTheNextOfItsClaim() {
        add(List.of(5L, 6L), 1);
        add(List.of(5L), 2);

        assertThat(counted(0)).isEmpty();
        assertThat(counted(1)).containsExactly(Map.entry(1, 1L));
        assertThat(counted(2)).containsExactly(Map.entry(1, 2L));
        assertThat(counted(3)).containsExactly(Map.entry(1, 1L), Map.entry(2, 1L));
    }

    @Test
    void whatACardSaysStaysItsOwnWhenManyArePutInOrder() {
        List<Long> accessions = shuffled();
        for (int i = 0; i < CARDS; i++) {
            add(accessions.subList(i, i + 1), 1 + i % 3);
        }
        Map<Integer, Long> before = counted(Long.MAX_VALUE);

        box.putInOrder();

        assertThat(counted(Long.MAX_VALUE)).isEqualTo(before).hasSize(3);
        assertThat(asked).containsOnlyKeys(1, 2, 3);
        assertThat(sifted(Long.MAX_VALUE, 0, true).stream().flatMap(group -> group.sharing().stream()))
                .hasSize(CARDS / 2)
                .allMatch(card -> card.accession() % 2 == 0
                        && card.effect().code() == 1 + accessions.indexOf(card.accession()) % 3);
    }

    @Test
    void aCardEndsTheOneBeforeWhereverThatLiesByNow() {
        List<Long> accessions = shuffled();
        for (int i = 0; i < CARDS; i++) {
            add(accessions.subList(i, i + 1), 1 + i % 3);
        }
        box.putInOrder();

        add(
                IntStream.range(0, CARDS)
                        .filter(i -> i % 3 == 0)
                        .mapToObj(accessions::get)
                        .toList(),
                4);

        assertThat(counted(Long.MAX_VALUE)).containsOnlyKeys(2, 3, 4);
        assertThat(counted(CARDS)).containsOnlyKeys(1, 2, 3);
    }

    @Test
    void cardsThatABoxHasAreNotTakenInAgain() {
        List<CardRow> cards = List.of(card(1, 1, 1), card(2, 2, 1));

        box.add(cards, lexicon);
        box.add(cards, lexicon);

        assertThat(counted(Long.MAX_VALUE)).containsExactly(Map.entry(1, 2L));
    }

    @Test
    void oneClaimIsLeftOut() {
        add(List.of(5L, 6L), 1);

        assertThat(sifted(Long.MAX_VALUE, 5, false).get(0).first())
                .extracting(Card::accession)
                .containsExactly(6L);
    }

    @Test
    void cardsThatShareAWorkAreKeptApartAllOfThemWhereTheGroupTurnsOnWorks() {
        add(LongStream.rangeClosed(1, 100).boxed().toList(), 1);

        Group apart = sifted(Long.MAX_VALUE, 0, true).get(0);
        Group together = sifted(Long.MAX_VALUE, 0, false).get(0);

        assertThat(apart.sharing()).hasSize(50).allMatch(card -> card.accession() % 2 == 0 && card.sharesWork());
        assertThat(apart.first()).allMatch(card -> card.accession() % 2 == 1);
        assertThat(together.sharing()).isEmpty();
    }

    private List<Long> shuffled() {
        List<Long> accessions =
                new ArrayList<>(LongStream.rangeClosed(1, CARDS).boxed().toList());
        Collections.shuffle(accessions, new Random(1));
        return accessions;
    }

    private void add(List<Long> accessions, int effect) {
        long after = box.last();
        box.add(
                IntStream.range(0, accessions.size())
                        .mapToObj(i -> card(accessions.get(i), after + i + 1, effect))
                        .toList(),
                lexicon);
    }

    private CardRow card(long accession, long since, int effect) {
        return new CardRow(
                accession,
                1,
                since,
                numbers.get(Trait.DONOR),
                numbers.get(Trait.CARGO),
                numbers.get(Trait.RECIPIENT),
                numbers.get(Trait.PROCESS),
                numbers.get(Trait.CONDITIONS),
                numbers.get(Trait.STATES),
                numbers.get(Trait.COMPARATOR),
                0,
                effect,
                List.of(accession % 2 == 0 ? WORK : 1),
                false);
    }

    private Map<Integer, Long> counted(long asOf) {
        Map<Integer, Long> counted = new HashMap<>();
        sifted(asOf, 0, false).forEach(group -> counted.put(group.number(), group.cards()));
        return counted;
    }

    /** Grouped by effect. */
    private List<Group> sifted(long asOf, long but, boolean turnsOnWorks) {
        Map<Trait, byte[]> marks = new EnumMap<>(Trait.class);
        numbers.keySet().forEach(trait -> marks.put(trait, new byte[1]));
        Works works = new Works(new long[] {WORK});
        Sift sift = new Sift(
                new Sorting(marks, "anybody"), new Alike(), asOf, but, works, MOST, new ByEffect(turnsOnWorks));
        sift.through(box, Map.of());
        return sift.groups();
    }

    private final class ByEffect implements Grouping {

        private final boolean turnsOnWorks;

        ByEffect(boolean turnsOnWorks) {
            this.turnsOnWorks = turnsOnWorks;
        }

        @Override
        public int group(Card card) {
            int effect = card.effect().code();
            asked.merge(effect, 1, Integer::sum);
            return effect;
        }

        @Override
        public boolean turnsOnWorks(int group) {
            return turnsOnWorks;
        }
    }
}
