package org.exocurate.review.follow;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.exocurate.review.dataset.LogWish;

/** One who waits for something wanted to come after a place; looks on from there. Used by one thread. */
final class Waiter {

    private final CompletableFuture<Boolean> come = new CompletableFuture<>();
    private final LogWish wish;
    private final Instant until;
    private long place;

    Waiter(long place, LogWish wish, Instant until) {
        this.place = place;
        this.wish = wish;
        this.until = until;
    }

    /** True once it has come, false when the time is over. */
    CompletableFuture<Boolean> come() {
        return come;
    }

    long place() {
        return place;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Looks on from where it is; true if something wanted has come. */
    boolean finds(RecentLog log) {
        Chunk chunk = Chunk.after(place, wish, log, 1);
        place = chunk.reached();
        return chunk.events() > 0;
    }

    void tell(boolean hasCome) {
        come.complete(hasCome);
    }
}
