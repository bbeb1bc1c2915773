package org.exocurate.review.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.exocurate.plumbing.json.Held;

/** What a room keeps of a person, told when the person asks for everything. A room that keeps something has a bean of this. */
public interface Holding {

    /** The kinds of records, each by the name of its list. */
    Map<String, Records> records();

    /** One kind, read a run at a time, so that neither a slow reader nor a busy person costs much memory. */
    interface Records {

        /**
         * The records that come next, none at the end.
         *
         * @param person both random ids
         * @param place of the last one read; empty at the beginning
         */
        List<Held> after(Set<UUID> person, String place);
    }
}
