package org.exocurate.review.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.event.ReviewEvent;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Times;

/** Tells curators that somebody is at an item already; it warns and does not lock. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Leases {

    private static final Duration LENGTH = Duration.ofMinutes(30);

    private final ReviewItemTable items;
    private final ReviewQueue queue;

    Leases(ReviewItemTable items, ReviewQueue queue) {
        this.items = items;
        this.queue = queue;
    }

    ObjectNode take(UUID id, UUID person, boolean takeover) {
        ReviewItem item = items.lock(id).orElseThrow();
        if (!item.status().isPending()) {
            throw Refused.conflict(
                    "the item is " + item.status() + "; there is nothing left to do on it",
                    Map.of("reviewStatus", item.status().name()));
        }
        Optional<ReviewItem.Lease> others =
                item.lease().filter(lease -> !lease.by().equals(person));
        if (others.isPresent() && !takeover) {
            throw Refused.conflict(
                    "another curator is at it; ?takeover=true takes it",
                    Map.of(
                            "by",
                            others.get().by().toString(),
                            "until",
                            Times.rfc3339(others.get().until())));
        }
        Instant until = items.lease(id, person, LENGTH.toSeconds());
        queue.change(
                item, others.isPresent() ? ReviewEvent.Step.LEASE_TAKEN_OVER : ReviewEvent.Step.LEASED, person, null);
        return JsonNodeFactory.instance
                .objectNode()
                .put("by", person.toString())
                .put("until", Times.rfc3339(until));
    }

    void giveBack(UUID id, UUID person) {
        ReviewItem item = items.lock(id).orElseThrow();
        if (item.lease().filter(lease -> lease.by().equals(person)).isPresent()) {
            items.unlease(id);
            queue.change(item, ReviewEvent.Step.LEASE_GIVEN_BACK, person, null);
        }
    }
}
