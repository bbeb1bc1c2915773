package org.exocurate.plumbing.audit;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;

import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.json.Sha256;

/** Finds out who is at work right now: the caller of the request, or the system where there is none. */
@ApplicationScoped
class Acting {

    /** Longer than any id that an issuer gives; what is longer is told by its digest. */
    private static final int LONGEST_ID = 255;

    private final Caller caller;
    private final Actors people;

    Acting(Caller caller, Actors people) {
        this.caller = caller;
        this.people = people;
    }

    /** Whoever calls, under the id that is known already or the one to be looked up. */
    Actor as(Optional<UUID> known) {
        if (!Arc.container().requestContext().isActive() || !caller.known()) {
            return Actor.SYSTEM;
        }
        return new Actor(Optional.of(known.orElseGet(() -> people.person(caller))), Optional.of(token()));
    }

    private String token() {
        return caller.tokenId()
                .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID && id.indexOf('\0') < 0)
                .orElseGet(() -> "sha256:" + Sha256.hex(caller.token()));
    }
}
