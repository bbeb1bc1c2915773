package org.exocurate.review.inbox;

import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What other rooms may do with inboxes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Inboxes {

    private final InboxTable inbox;

    Inboxes(InboxTable inbox) {
        this.inbox = inbox;
    }

    /** Nothing is left of what a person was told; either service's random ids. */
    public void forget(Set<UUID> person) {
        inbox.forget(person);
    }
}
