package org.exocurate.plumbing.outbox;

import java.time.Duration;

/** A growing wait between attempts: doubled each time up to a limit, ended by success. */
class Pause {

    private final long shortest;
    private final long longest;
    private long next;
    private long over = System.nanoTime();

    Pause(Duration shortest, Duration longest) {
        this.shortest = shortest.toNanos();
        this.longest = longest.toNanos();
        this.next = this.shortest;
    }

    /** How long the wait that begins now will be. */
    Duration begin() {
        Duration length = Duration.ofNanos(next);
        over = System.nanoTime() + next;
        next = Math.min(next * 2, longest);
        return length;
    }

    void end() {
        next = shortest;
        over = System.nanoTime();
    }

    boolean isOver() {
        return System.nanoTime() - over >= 0;
    }
}
