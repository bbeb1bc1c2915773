package org.exocurate.review.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;

/** Loads the vocabulary in force, once. */
@ApplicationScoped
class VocabularyInForce {

    @Produces
    @Singleton
    Vocabulary vocabulary() {
        return VocabularyFiles.packaged();
    }
}
