package org.exocurate.plumbing.audit;

import java.util.UUID;

import org.exocurate.plumbing.identity.Caller;

/** Knows people by random ids, as each service does for itself. */
public interface Actors {

    /** The id of whoever calls; given now, if it has none yet. */
    UUID person(Caller caller);
}
