package org.exocurate.review.queue;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.review.people.Holding;

/** A person's part of the queue, for the person. */
@ApplicationScoped
class PersonalRecords implements Holding {

    private final PersonalTable table;

    PersonalRecords(PersonalTable table) {
        this.table = table;
    }

    @Override
    public Map<String, Records> records() {
        return Map.of(
                "proposals", table::proposals,
                "decisions", table::decisions,
                "comments", table::remarks,
                "steps", table::steps);
    }
}
