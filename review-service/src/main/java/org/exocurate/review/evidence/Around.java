package org.exocurate.review.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.exocurate.review.catalogue.Sorting;
import org.exocurate.review.catalogue.Trait;

/**
 * How a claim's words stand to all words that published claims use. Cards whose words stand alike, and that say the same effect,
 * are in one relation to the claim, whatever the words are.
 */
final class Around {

    private final ComparedClaim claim;
    private final Wordbook book;
    private final Words words;

    private Around(ComparedClaim claim, Wordbook book) {
        this.claim = claim;
        this.book = book;
        this.words = new Words(book.vocabulary());
    }

    /** The marks of all words, for a search that wants this. */
    static Sorting of(ComparedClaim claim, Wordbook book, Search.Wanted wanted) {
        return new Around(claim, book).sorting(wanted);
    }

    private Sorting sorting(Search.Wanted wanted) {
        Map<Trait, byte[]> marks = new EnumMap<>(Trait.class);
        marks.put(Trait.DONOR, ends(Trait.DONOR, claim.donor()));
        marks.put(Trait.RECIPIENT, ends(Trait.RECIPIENT, claim.recipient()));
        marks.put(Trait.CARGO, cargos());
        marks.put(Trait.PROCESS, processes());
        marks.put(Trait.STATES, states(Trait.STATES, claim.states()));
        marks.put(Trait.COMPARATOR, states(Trait.COMPARATOR, list(claim.comparator())));
        marks.put(Trait.CONDITIONS, conditions());
        return new Sorting(marks, Asker.of(claim, wanted));
    }

    /** A claim from or to elsewhere is about something else. */
    private byte[] ends(Trait trait, Word word) {
        return book.marks(trait, list(word), entry -> comparable(Kind.of(words.compare(word, entry.word())), 0));
    }

    /** Whether a cargo is named may explain. */
    private byte[] cargos() {
        return book.marks(Trait.CARGO, List.of(claim.biomarker(), claim.kind(), list(claim.cargo())), entry -> {
            Word its = entry.word();
            int named = its == null ? 0 : its.resolved() ? 2 : 1;
            return entry.biomarker() == claim.biomarker() ? comparable(Kind.of(cargo(entry)), named) : Sorting.UNWANTED;
        });
    }

    private AxisRelation cargo(Wordbook.Entry entry) {
        return Comparison.cargo(claim.kind(), claim.cargo(), entry.kind(), entry.word(), claim.biomarker(), words);
    }

    private static byte comparable(Kind kind, int more) {
        return kind == Kind.DIFFERENT ? Sorting.UNWANTED : (byte) (kind.mark + Kind.MARKS * more);
    }

    /** An open process is broader than any, but no comparable one. Another process matters to a claim that says an outcome. */
    private byte[] processes() {
        boolean others = claim.saysOutcome() && !claim.biomarker();
        return book.marks(Trait.PROCESS, List.of(others, list(claim.process())), entry -> {
            Kind kind = Kind.of(words.compare(claim.process(), entry.word()));
            int open = entry.word() == null ? Kind.MARKS : 0;
            return kind == Kind.DIFFERENT && !others ? Sorting.UNWANTED : (byte) (kind.mark + open);
        });
    }

    private byte[] states(Trait trait, List<Word> mine) {
        SetOfWords set = new SetOfWords(mine, book);
        return book.marks(trait, mine, entry -> sure(set.states(entry), set, entry));
    }

    private byte[] conditions() {
        List<Word> mine = claim.conditions();
        SetOfWords set = new SetOfWords(mine, book);
        return book.marks(Trait.CONDITIONS, mine, entry -> sure(set.conditions(entry), set, entry));
    }

    private static byte sure(AxisRelation relation, SetOfWords mine, Wordbook.Entry its) {
        boolean unsure = relation == AxisRelation.DIFFERENT && !mine.tellApart(its);
        return (byte) (unsure ? Kind.UNSURE : Kind.of(relation)).mark;
    }

    private static List<Word> list(Word word) {
        return word == null ? List.of() : List.of(word);
    }
}
