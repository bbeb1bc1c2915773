package org.exocurate.submission.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.model.event.VocabularyPiece;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyBuilder;

/** The rows of the version in force, and how one becomes the next. */
@ApplicationScoped
class Version {

    private final TermTable terms;
    private final OverlayTable overlay;

    Version(TermTable terms, OverlayTable overlay) {
        this.terms = terms;
        this.overlay = overlay;
    }

    @Transactional
    Vocabulary built() {
        VocabularyBuilder builder = new VocabularyBuilder();
        terms.each(builder::add);
        overlay.all().forEach(builder::add);
        return builder.build();
    }

    void clear() {
        terms.clear();
    }

    void change(VocabularyPiece piece) {
        if (!piece.terms().isEmpty()) {
            terms.keep(piece.terms());
        }
        if (!piece.gone().isEmpty()) {
            terms.drop(piece.gone());
        }
        piece.overlay().ifPresent(overlay::replace);
    }
}
