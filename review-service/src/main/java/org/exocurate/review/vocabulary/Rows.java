package org.exocurate.review.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyBuilder;

/** Builds any version again from its rows. */
@ApplicationScoped
class Rows {

    private final TermTable terms;
    private final OverlayTable overlay;

    Rows(TermTable terms, OverlayTable overlay) {
        this.terms = terms;
        this.overlay = overlay;
    }

    /** In the caller's transaction if there is one, so that who waits for it needs no second connection. */
    @Transactional
    Vocabulary built(long number) {
        VocabularyBuilder builder = new VocabularyBuilder();
        terms.each(number, builder::add);
        overlay.at(number).forEach(builder::add);
        return builder.build();
    }
}
