package org.exocurate.review.follow;

import io.vertx.core.buffer.Buffer;

import org.exocurate.review.dataset.LogWish;

/**
 * What a follower is given at a time.
 *
 * @param text the events as they go out; empty where none was wanted
 * @param reached the last place that was looked at
 */
record Chunk(Buffer text, int events, long reached) {

    /** What fills a chunk: with it the next event is left for later. */
    static final int ENOUGH = 64 * 1024;

    private static final int MOST_BLOCKS = 16;

    /** What is in memory after a place, until there is so much of it. */
    static Chunk after(long place, LogWish wish, RecentLog log, int enough) {
        Buffer text = Buffer.buffer();
        int events = 0;
        long at = place;
        for (int i = 0; i < MOST_BLOCKS && at < log.end() && text.length() < enough; i++) {
            for (RecentLog.Frame frame : log.following(at)) {
                if (text.length() >= enough) {
                    break;
                }
                if (wish.includes(frame.event())) {
                    frame.addTo(text);
                    events++;
                }
                at = frame.event().place();
            }
        }
        return new Chunk(text, events, at);
    }
}
