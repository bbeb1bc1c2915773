package org.exocurate.plumbing.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Who acts, and by which token.
 *
 * @param person nobody: the system
 * @param token its id, or its digest where the issuer gives none
 */
record Actor(Optional<UUID> person, Optional<String> token) {

    /** Its word in lists and questions. */
    static final String SYSTEM_WORD = "system";

    static final Actor SYSTEM = new Actor(Optional.empty(), Optional.empty());
}
