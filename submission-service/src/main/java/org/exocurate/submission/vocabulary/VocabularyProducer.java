package org.exocurate.submission.vocabulary;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;

/** Gives this service its vocabulary: the compact one that ships with it. */
class VocabularyProducer {

    @Produces
    @Singleton
    Vocabulary vocabulary() {
        return VocabularyFiles.packaged();
    }
}
