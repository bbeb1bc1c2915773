package org.exocurate.review.vocabulary;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.exocurate.model.vocabulary.Names;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;

/** What became of the terms from one version to the next. */
final class Difference {

    private final Vocabulary former;
    private final Vocabulary next;
    private final Set<String> terms = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    private Difference(Vocabulary former, Vocabulary next) {
        this.former = former;
        this.next = next;
    }

    /** @param rows ids of the rows that changed: of terms given up none but these can have become others */
    static VocabularyChanged between(Vocabulary former, Vocabulary next, long number, Collection<String> rows) {
        Difference difference = new Difference(former, next);
        rows.forEach(difference::look);
        next.terms().forEach(term -> difference.look(term, former));
        former.terms().forEach(term -> difference.look(term, next));
        difference.lookBelow();
        return new VocabularyChanged(number, next.version(), difference.terms, difference.names);
    }

    private void look(String id) {
        if (!former.term(id).equals(next.term(id))) {
            terms.add(id);
            names.add(Names.fold(id));
        }
    }

    private void look(Term term, Vocabulary other) {
        boolean same = other.term(term.id()).filter(term::equals).isPresent();
        if (!same) {
            names.add(Names.fold(term.id()));
            names.add(Names.fold(term.label()));
            term.synonyms().forEach(name -> names.add(Names.fold(name)));
            others.add(term.id());
        }
    }

    /** What lies above a term is as it was, unless the term or one that was above it became another. */
    private void lookBelow() {
        terms.addAll(others);
        Set<String> below = new HashSet<>(others);
        others.forEach(id -> below.addAll(former.descendants(id)));
        below.forEach(this::lookAbove);
    }

    /** A term above another that was not, or was and is not, has become another too: other things lie below it. */
    private void lookAbove(String id) {
        Set<String> before = former.ancestors(id);
        Set<String> after = next.ancestors(id);
        if (!before.equals(after)) {
            terms.add(id);
            before.stream().filter(above -> !after.contains(above)).forEach(terms::add);
            after.stream().filter(above -> !before.contains(above)).forEach(terms::add);
        }
    }
}
