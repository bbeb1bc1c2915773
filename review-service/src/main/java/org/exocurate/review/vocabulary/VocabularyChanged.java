package org.exocurate.review.vocabulary;

import java.util.Set;

import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Names;

/**
 * Another version is about to come into force: what was judged by the former one may be judged otherwise now. Fired in the
 * transaction that switches, so an observer can note in it what is to be looked at again; the looking itself comes after.
 *
 * <p>An observer must not wait for a lock that others hold while they judge, such as that of the dataset's head.
 *
 * @param number of the version that comes into force
 * @param digest of its content
 * @param terms ids whose row or names, or what lies above or below them, are not what they were
 * @param names folded names and ids that some term bears in one of the two versions only: an unresolved text among them may name
 *     a term now
 */
public record VocabularyChanged(long number, String digest, Set<String> terms, Set<String> names) {

    public VocabularyChanged {
        terms = Set.copyOf(terms);
        names = Set.copyOf(names);
    }

    /** Whether the term of a claim may mean something else now. */
    public boolean touches(TermRef term) {
        return term.curie().map(terms::contains).orElseGet(() -> names.contains(Names.fold(term.label())));
    }
}
