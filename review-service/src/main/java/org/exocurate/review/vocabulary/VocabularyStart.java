package org.exocurate.review.vocabulary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.gauges.Gauges;

/** Has the vocabulary ready before the first message or request comes in. */
@ApplicationScoped
class VocabularyStart {

    private static final int BEFORE_ANY_CHANNEL = 10;

    void start(
            @Observes @Priority(BEFORE_ANY_CHANNEL) StartupEvent event,
            Packaged packaged,
            Vocabularies vocabularies,
            Gauges gauges) {
        packaged.takeIn();
        vocabularies.get();
        gauges.show("exocurate.vocabulary.number", "the version of the vocabulary held here", vocabularies::number);
        gauges.show("exocurate.vocabulary.terms", "how many terms it holds", vocabularies::terms);
    }
}
