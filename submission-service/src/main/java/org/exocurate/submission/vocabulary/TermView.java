package org.exocurate.submission.vocabulary;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;

/** A term as it is offered: its names, and what is right above it. */
record TermView(String id, String label, List<String> synonyms, List<Above> parents) {

    /** A term right above. */
    record Above(String id, String label) {}

    static TermView of(Term term, Vocabulary vocabulary) {
        List<Above> parents = term.parents().stream()
                .map(vocabulary::term)
                .flatMap(Optional::stream)
                .map(parent -> new Above(parent.id(), parent.label()))
                .toList();
        return new TermView(term.id(), term.label(), term.synonyms(), parents);
    }
}
