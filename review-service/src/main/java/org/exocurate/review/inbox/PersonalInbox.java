package org.exocurate.review.inbox;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.exocurate.review.people.Erased;
import org.exocurate.review.people.Holding;

/** What a person was told: told again when everything is asked for, and given up with them. */
@ApplicationScoped
class PersonalInbox implements Holding {

    private final PersonalTable table;

    PersonalInbox(PersonalTable table) {
        this.table = table;
    }

    @Override
    public Map<String, Records> records() {
        return Map.of("inbox", table::of);
    }

    void on(@Observes Erased erased) {
        table.forget(erased.person());
    }
}
