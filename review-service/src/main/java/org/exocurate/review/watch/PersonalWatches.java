package org.exocurate.review.watch;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.exocurate.review.people.Erased;
import org.exocurate.review.people.Holding;

/** What a person watches: told to the person, and given up with them. */
@ApplicationScoped
class PersonalWatches implements Holding {

    private final WatchTable table;

    PersonalWatches(WatchTable table) {
        this.table = table;
    }

    @Override
    public Map<String, Records> records() {
        return Map.of("watches", table::of);
    }

    void on(@Observes Erased erased) {
        table.forget(erased.person());
    }
}
