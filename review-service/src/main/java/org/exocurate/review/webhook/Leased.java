package org.exocurate.review.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.exocurate.review.dataset.KeptFilter;

/**
 * A webhook that this instance is at.
 *
 * @param place up to where in the log it has been told
 * @param failures attempts that failed since the last that did not
 * @param lease what the row says as long as nobody else is at it
 */
record Leased(
        UUID id,
        UUID person,
        URI url,
        Status status,
        Instant at,
        String challenge,
        Set<String> types,
        KeptFilter filter,
        long place,
        int failures,
        UUID lease) {

    Leased {
        types = Set.copyOf(types);
    }

    /** After a success. */
    Leased told(long next) {
        return new Leased(id, person, url, status, at, challenge, types, filter, next, 0, lease);
    }
}
