package org.exocurate.review.vocabulary;

import java.util.concurrent.CompletableFuture;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.context.ManagedExecutor;

import org.exocurate.plumbing.gauges.Gauges;

/** Builds the vocabulary while the rest of the service starts; a message that comes in meanwhile waits for it. */
@ApplicationScoped
class VocabularyStart {

    private static final int BEFORE_ANY_CHANNEL = 10;
    private static final int LAST = Integer.MAX_VALUE;

    private final Packaged packaged;
    private final Vocabularies vocabularies;
    private final ManagedExecutor threads;
    private CompletableFuture<?> building;

    VocabularyStart(Packaged packaged, Vocabularies vocabularies, ManagedExecutor threads) {
        this.packaged = packaged;
        this.vocabularies = vocabularies;
        this.threads = threads;
    }

    void begin(@Observes @Priority(BEFORE_ANY_CHANNEL) StartupEvent event) {
        packaged.takeIn();
        building = threads.supplyAsync(vocabularies::get);
    }

    /** A service that cannot read its vocabulary does not start. */
    void end(@Observes @Priority(LAST) StartupEvent event, Gauges gauges) {
        building.join();
        gauges.show("exocurate.vocabulary.number", "the version of the vocabulary held here", vocabularies::number);
        gauges.show("exocurate.vocabulary.terms", "how many terms it holds", vocabularies::terms);
    }
}
