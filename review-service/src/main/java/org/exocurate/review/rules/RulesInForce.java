package org.exocurate.review.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads the rules in force, once. */
@ApplicationScoped
class RulesInForce {

    @Produces
    @Singleton
    Rules rules() {
        return Rules.packaged();
    }
}
