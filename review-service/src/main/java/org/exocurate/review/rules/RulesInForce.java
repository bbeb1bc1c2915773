package org.exocurate.review.rules;

import java.util.concurrent.CompletableFuture;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Loads the rules in force, once, while the rest of the service starts. */
@ApplicationScoped
class RulesInForce {

    private static final int FIRST = 1;

    private final CompletableFuture<Rules> reading;

    RulesInForce(ManagedExecutor threads) {
        this.reading = threads.supplyAsync(Rules::packaged);
    }

    /** Being told is enough to be made, and to begin. */
    void begin(@Observes @Priority(FIRST) StartupEvent event) {}

    @Produces
    @Singleton
    Rules rules() {
        return reading.join();
    }
}
