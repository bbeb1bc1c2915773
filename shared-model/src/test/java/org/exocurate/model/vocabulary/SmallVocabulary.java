package org.exocurate.model.vocabulary;

import java.util.List;

/** Vocabularies of a few made-up terms. */
final class SmallVocabulary {

    private SmallVocabulary() {}

    static Term term(String id, String label, String... parents) {
        return new Term(id, label, List.of(), List.of(parents));
    }

    static Term named(String id, String label, String... synonyms) {
        return new Term(id, label, List.of(synonyms), List.of());
    }

    static Term retired(String id, String label, String replacedBy, String... consider) {
        return new Term(id, label, List.of(), List.of(), true, replacedBy, List.of(consider));
    }

    static Vocabulary of(Term... rows) {
        VocabularyBuilder builder = new VocabularyBuilder();
        List.of(rows).forEach(builder::add);
        return builder.build();
    }
}
