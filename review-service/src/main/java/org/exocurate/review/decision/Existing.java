package org.exocurate.review.decision;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.review.queue.ReviewQueue;

/** Whether there is such an item, asked before the body is looked at. */
@ApplicationScoped
class Existing {

    private final ReviewQueue queue;

    Existing(ReviewQueue queue) {
        this.queue = queue;
    }

    @Transactional
    boolean item(UUID id) {
        return queue.exists(id);
    }
}
