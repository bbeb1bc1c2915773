package org.exocurate.model.vocabulary;

/**
 * Gives the vocabulary in force at the moment of asking. Whoever asks holds on to the answer until the work is done, so that one
 * request, check or batch is of one version.
 */
@FunctionalInterface
public interface VocabularyInForce {

    Vocabulary get();
}
