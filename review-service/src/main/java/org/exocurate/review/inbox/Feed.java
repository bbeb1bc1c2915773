package org.exocurate.review.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** One reader of a feed: gets the next items only when the last ones have left. Used by one thread. */
final class Feed {

    private static final String BEGINNING = "retry: 1000\n\n";
    private static final String STILL_HERE = ":\n\n";

    private final Instant until;
    private final Feeds.Line line;
    private volatile InboxReader reader;
    private Future<Void> underway = Future.succeededFuture();
    private long since = System.nanoTime();
    private boolean begun;

    Feed(InboxReader reader, Instant until, Feeds.Line line) {
        this.reader = reader;
        this.until = until;
        this.line = line;
    }

    InboxReader reader() {
        return reader;
    }

    boolean isOf(UUID person) {
        return reader.person().equals(person);
    }

    /** Once its head is out, and whenever nothing is on its way. */
    boolean isReady() {
        return underway.isComplete() && line.response().headWritten();
    }

    boolean isGone() {
        return line.response().closed() || underway.failed();
    }

    boolean isSlowerThan(Duration patience) {
        return !underway.isComplete() && System.nanoTime() - since > patience.toNanos();
    }

    boolean isAtItsEnd(Instant now) {
        return !now.isBefore(until);
    }

    /** Sends these, or a sign of life if it has been silent for so long. */
    void give(List<InboxItem> items, Duration heartbeat) {
        if (!begun) {
            begun = true;
            write(BEGINNING + text(items));
        } else if (!items.isEmpty()) {
            write(text(items));
        } else if (System.nanoTime() - since > heartbeat.toNanos()) {
            write(STILL_HERE);
        }
        if (!items.isEmpty()) {
            reader = new InboxReader(
                    reader.person(),
                    reader.curator(),
                    items.get(items.size() - 1).id());
        }
    }

    private static String text(List<InboxItem> items) {
        StringBuilder text = new StringBuilder();
        for (InboxItem item : items) {
            text.append("id: ").append(item.id());
            text.append("\ndata: ").append(item.view()).append("\n\n");
        }
        return text.toString();
    }

    private void write(String text) {
        since = System.nanoTime();
        try {
            underway = line.response().write(Buffer.buffer(text));
        } catch (IllegalStateException gone) {
            underway = Future.failedFuture(gone);
        }
    }

    /** In good order: the reader knows that it was all. */
    void end() {
        line.end().run();
    }

    /** At once, whatever is on its way. */
    void cut() {
        line.response().reset();
    }
}
