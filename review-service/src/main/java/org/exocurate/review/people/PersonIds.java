package org.exocurate.review.people;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.identity.Caller;

/** Knows which random ids are one person's: a contributor has one of each service. Asking stores nothing. */
@ApplicationScoped
public class PersonIds {

    private final PersonIdTable ids;

    PersonIds(PersonIdTable ids) {
        this.ids = ids;
    }

    /** The id of the person behind the token; empty for one who has left no trace here. */
    public Optional<UUID> of(Caller caller) {
        return ids.of(caller.issuer(), caller.subject());
    }

    /** For each of these ids, whichever service gave it, the person's id here; what names nobody is left out. */
    public Map<UUID, UUID> behind(Collection<UUID> asked) {
        return asked.isEmpty() ? Map.of() : ids.behind(asked);
    }
}
