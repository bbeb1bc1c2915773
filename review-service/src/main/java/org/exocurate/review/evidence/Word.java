package org.exocurate.review.evidence;

import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Names;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;

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
}
