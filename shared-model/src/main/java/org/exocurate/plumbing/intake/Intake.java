package org.exocurate.plumbing.intake;

import java.util.List;

/** How one topic's records become events and what is done with them. Its bean also replays what was parked of that topic. */
public interface Intake<E> {

    String topic();

    /** Makes an event of a record; anything it throws parks the record. */
    E read(Arrived record) throws Unreadable;

    /** What the event's version counts for. */
    String key(E event);

    long version(E event);

    /** Stores what follows from events not seen before, in the transaction of the batch. */
    void take(List<E> events);
}
