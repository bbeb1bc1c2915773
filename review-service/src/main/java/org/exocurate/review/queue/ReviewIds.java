package org.exocurate.review.queue;

import java.util.Optional;
import java.util.UUID;

/** Reads the id of an item from a path; what is no id names no item. */
public final class ReviewIds {

    private ReviewIds() {}

    public static Optional<UUID> read(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
