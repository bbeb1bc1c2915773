package org.exocurate.review.evidence;

import java.util.Collection;
import java.util.List;

import org.exocurate.review.catalogue.Trait;

/** How a claim's words stand to all words that published claims use. */
record Around(
        Kinds donor, Kinds cargo, Kinds recipient, Kinds process, Kinds states, Kinds conditions, Kinds comparator) {

    static Around of(ComparedClaim claim, Wordbook book) {
        Words words = new Words(book.vocabulary());
        return new Around(
                terms(Trait.DONOR, claim.donor(), book, words),
                book.kinds(Trait.CARGO, List.of(claim.biomarker(), claim.kind(), list(claim.cargo())), entry -> {
                    boolean sameType = entry.biomarker() == claim.biomarker();
                    return sameType ? Kind.of(cargo(claim, entry, words)) : Kind.DIFFERENT;
                }),
                terms(Trait.RECIPIENT, claim.recipient(), book, words),
                terms(Trait.PROCESS, claim.process(), book, words),
                states(Trait.STATES, claim.states(), book, words),
                book.kinds(Trait.CONDITIONS, claim.conditions(), entry -> {
                    AxisRelation relation = words.conditions(claim.conditions(), entry.words());
                    return sure(relation, claim.conditions(), entry.words(), words);
                }),
                states(Trait.COMPARATOR, list(claim.comparator()), book, words));
    }

    private static AxisRelation cargo(ComparedClaim claim, Wordbook.Entry entry, Words words) {
        return Comparison.cargo(claim.kind(), claim.cargo(), entry.kind(), entry.word(), claim.biomarker(), words);
    }

    private static Kinds terms(Trait trait, Word word, Wordbook book, Words words) {
        return book.kinds(trait, list(word), entry -> Kind.of(words.compare(word, entry.word())));
    }

    private static Kinds states(Trait trait, List<Word> mine, Wordbook book, Words words) {
        return book.kinds(trait, mine, entry -> sure(words.states(mine, entry.words()), mine, entry.words(), words));
    }

    private static Kind sure(AxisRelation relation, Collection<Word> mine, Collection<Word> its, Words words) {
        return relation == AxisRelation.DIFFERENT && !words.tellApart(mine, its) ? Kind.UNSURE : Kind.of(relation);
    }

    private static List<Word> list(Word word) {
        return word == null ? List.of() : List.of(word);
    }
}
