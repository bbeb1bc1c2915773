package org.exocurate.review.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.vertx.core.buffer.Buffer;

import org.exocurate.plumbing.http.EventLine;

/** One reader of a feed: gets the next items only when the last ones have left. Used by one thread. */
final class Feed {

    private static final String BEGINNING = "retry: 1000\n\n";
    private static final String STILL_HERE = ":\n\n";

    private final Instant until;
    private final EventLine line;
    private volatile InboxReader reader;
    private boolean begun;

    Feed(InboxReader reader, Instant until, EventLine line) {
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

    boolean isReady() {
        return line.isReady();
    }

    boolean isGone() {
        return line.isGone();
    }

    boolean isSlowerThan(Duration patience) {
        return line.isSlowerThan(patience);
    }

    boolean isAtItsEnd(Instant now) {
        return !now.isBefore(until);
    }

    /** Sends these, or a sign of life if it has been silent for so long. */
    void give(List<InboxItem> items, Duration heartbeat) {
        if (!begun) {
            begun = true;
            line.write(Buffer.buffer(BEGINNING + text(items)));
        } else if (!items.isEmpty()) {
            line.write(Buffer.buffer(text(items)));
        } else if (line.isSilentFor(heartbeat)) {
            line.write(Buffer.buffer(STILL_HERE));
        }
        if (!items.isEmpty()) {
            reader = new InboxReader(
                    reader.person(),
                    reader.curator(),
                    items.get(items.size() - 1).id());
        }
    }

    /** Runs this when what is on its way has left. */
    void whenReady(Runnable next) {
        line.whenReady(next);
    }

    private static String text(List<InboxItem> items) {
        StringBuilder text = new StringBuilder();
        for (InboxItem item : items) {
            text.append("id: ").append(item.id());
            text.append("\ndata: ").append(item.view()).append("\n\n");
        }
        return text.toString();
    }

    void end() {
        line.end();
    }

    void leave() {
        line.leave();
    }

    void cut() {
        line.cut();
    }
}
