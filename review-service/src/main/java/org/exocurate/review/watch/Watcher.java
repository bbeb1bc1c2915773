package org.exocurate.review.watch;

import java.util.List;
import java.util.UUID;

/** A person whom something concerns, and by which of their watches. */
public record Watcher(UUID person, List<UUID> watches) {

    public Watcher {
        watches = List.copyOf(watches);
    }
}
