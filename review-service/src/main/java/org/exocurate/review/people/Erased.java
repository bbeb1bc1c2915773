package org.exocurate.review.people;

import java.util.Objects;
import java.util.UUID;

/**
 * News inside the service, told in the transaction that makes it true: this person is erased. What a room keeps for the person alone,
 * it gives up.
 */
public record Erased(UUID person) {

    public Erased {
        Objects.requireNonNull(person, "somebody is erased");
    }
}
