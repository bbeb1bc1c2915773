package org.exocurate.review.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.exocurate.model.vocabulary.Term;

/** A row on its way in, its names and parents in order and each once, so that equal rows are equal. */
record Staged(long line, Term term) {

    Staged {
        Set<String> names = new TreeSet<>(term.synonyms());
        names.remove(term.label());
        term = new Term(
                term.id(),
                term.label(),
                List.copyOf(names),
                List.copyOf(new TreeSet<>(term.parents())),
                term.obsolete(),
                term.replacedBy(),
                List.copyOf(new TreeSet<>(term.consider())));
    }

    /** Both rows of one id in one: one in use is stronger than one given up, else the first names it. */
    Staged and(Staged other) {
        if (term.obsolete() != other.term.obsolete()) {
            return term.obsolete() ? new Staged(line, other.term) : this;
        }
        Set<String> names = union(term.synonyms(), other.term.synonyms());
        names.add(other.term.label());
        return new Staged(
                line,
                new Term(
                        term.id(),
                        term.label(),
                        List.copyOf(names),
                        List.copyOf(union(term.parents(), other.term.parents())),
                        term.obsolete(),
                        term.isReplaced() ? term.replacedBy() : other.term.replacedBy(),
                        List.copyOf(union(term.consider(), other.term.consider()))));
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
