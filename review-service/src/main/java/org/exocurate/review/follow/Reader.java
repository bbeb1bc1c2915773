package org.exocurate.review.follow;

import java.time.Duration;
import java.util.function.Supplier;

import io.vertx.core.buffer.Buffer;

import org.exocurate.plumbing.http.EventLine;
import org.exocurate.review.dataset.LogWish;

/** One who reads the log as a stream: gets the next events only when the last ones have left. Used by one thread. */
final class Reader {

    private static final Buffer STILL_HERE = Buffer.buffer(":\n\n");

    private final EventLine line;
    private final Supplier<LogWish> asked;
    private LogWish wish;
    private long place;
    private boolean begun;

    /** @param asked what is wanted, by the words as they mean now */
    Reader(EventLine line, long place, LogWish wish, Supplier<LogWish> asked) {
        this.line = line;
        this.place = place;
        this.wish = wish;
        this.asked = asked;
    }

    EventLine line() {
        return line;
    }

    long place() {
        return place;
    }

    LogWish wish() {
        return wish;
    }

    /** Asks again what its words mean. */
    void askAgain() {
        wish = asked.get();
    }

    /** Sends this, or a sign of life at the beginning and if it has been silent for so long. */
    void give(Chunk chunk, Duration heartbeat) {
        if (chunk.events() > 0) {
            line.write(chunk.text());
        } else if (!begun || line.isSilentFor(heartbeat)) {
            line.write(STILL_HERE);
        }
        begun = true;
        place = chunk.reached();
    }
}
