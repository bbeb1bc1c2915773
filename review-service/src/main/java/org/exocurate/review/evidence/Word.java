package org.exocurate.review.evidence;

import java.util.Arrays;
import java.util.List;

import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Names;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.catalogue.Traits;

/**
 * A term of a claim, ready to be compared.
 *
 * @param key the id in force, or the folded text of a term that no vocabulary knows, which equals only itself
 */
record Word(String key, boolean resolved) {

    static Word of(TermRef term, Vocabulary vocabulary) {
        return term.curie()
                .map(id -> new Word(vocabulary.term(id).map(Term::id).orElse(id), true))
                .orElseGet(() -> new Word(Names.fold(term.label()), false));
    }

    /** The words of a trait as the catalogue keeps them; none where the axis is open. */
    static List<Word> read(String trait, Vocabulary vocabulary) {
        return trait.isEmpty()
                ? List.of()
                : Arrays.stream(trait.split("\n", -1))
                        .map(word -> one(word, vocabulary))
                        .distinct()
                        .toList();
    }

    private static Word one(String word, Vocabulary vocabulary) {
        return Traits.isUnresolved(word)
                ? new Word(Traits.text(word), false)
                : new Word(vocabulary.term(word).map(Term::id).orElse(word), true);
    }
}
