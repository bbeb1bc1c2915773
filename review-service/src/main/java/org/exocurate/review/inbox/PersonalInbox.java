package org.exocurate.review.inbox;

import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.exocurate.review.people.Erased;
import org.exocurate.review.people.Holding;

/** What a person was told: told again when everything is asked for, and given up with them. */
@ApplicationScoped
class PersonalInbox implements Holding {

    private final PersonalTable table;
    private final InboxTable inbox;

    PersonalInbox(PersonalTable table, InboxTable inbox) {
        this.table = table;
        this.inbox = inbox;
    }

    @Override
    public Map<String, Records> records() {
        return Map.of("inbox", table::of);
    }

    void on(@Observes Erased erased) {
        inbox.forget(Set.of(erased.person()));
    }
}
