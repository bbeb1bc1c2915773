package org.exocurate.review.queue;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.model.event.ReviewEvent;

/** What becomes of a curator's unfinished work when the curator decides no more. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Departures {

    private final ReviewQueue queue;
    private final ReviewItemTable items;
    private final PersonalTable personal;

    Departures(ReviewQueue queue, ReviewItemTable items, PersonalTable personal) {
        this.queue = queue;
        this.items = items;
        this.personal = personal;
    }

    /**
     * Ends the leases, and lets the approvals fall that stand on undecided items, each with the reason. What is decided stays decided.
     * The caller holds the dataset's head, so that no decision is under way.
     */
    public void leave(UUID person, String why) {
        personal.atWorkOn(person).forEach(id -> fall(giveBack(id, person), person, why));
    }

    /** Of these contributors, by submission-service's ids, those of whom something waits for a decision. */
    public Set<UUID> waiting(Collection<UUID> contributors) {
        return personal.waiting(contributors);
    }

    private ReviewItem giveBack(UUID id, UUID person) {
        ReviewItem item = items.lock(id).orElseThrow();
        if (item.lease().filter(lease -> lease.by().equals(person)).isEmpty()) {
            return item;
        }
        items.unlease(id);
        return queue.change(item, ReviewEvent.Step.LEASE_GIVEN_BACK, null, null);
    }

    private void fall(ReviewItem item, UUID person, String why) {
        if (item.status().isPending() && personal.fall(item.id(), person) > 0) {
            queue.change(item, ReviewEvent.Step.APPROVAL_FELL, null, why);
        }
    }
}
