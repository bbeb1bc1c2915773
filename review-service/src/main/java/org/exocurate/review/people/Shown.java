package org.exocurate.review.people;

import java.util.Optional;
import java.util.UUID;

/**
 * A person as everybody sees it: the random id, and what the person agreed to show.
 *
 * @param id review-service's, as in the change log
 */
public record Shown(UUID id, Optional<String> name, Optional<String> orcid, Optional<String> organisation) {

    /** Of whom nothing may be shown, or nothing is known any more. */
    public static Shown nameless(UUID id) {
        return new Shown(id, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
