package org.exocurate.review.follow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.vertx.core.buffer.Buffer;

import org.exocurate.review.dataset.ChangeLog;
import org.exocurate.review.dataset.LogEvent;

/**
 * The part of the log that is in memory, in blocks: read once for all who follow, those used last kept. The last block grows with
 * the log. Used by one thread.
 */
final class RecentLog {

    /** Places of a block: of 64 changes and the releases among them. */
    private static final long PLACES = 128;

    private final ChangeLog log;
    private final long mostBytes;
    private final Map<Long, Block> blocks = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;
    private long end;

    RecentLog(ChangeLog log, long mostBytes) {
        this.log = log;
        this.mostBytes = mostBytes;
    }

    /** An event as it goes out. */
    static final class Frame {

        private final LogEvent event;
        private final byte[] bytes;

        Frame(LogEvent event) {
            this.event = event;
            String text = "id: " + event.sequence() + "\ndata: " + event.text() + "\n\n";
            this.bytes = text.getBytes(StandardCharsets.UTF_8);
        }

        LogEvent event() {
            return event;
        }

        Buffer addTo(Buffer text) {
            return text.appendBytes(bytes);
        }

        /** The text of an event is kept beside its bytes: filters read it. */
        long size() {
            return 3L * bytes.length;
        }
    }

    /** What stands at the places up to one. */
    private record Block(long upTo, List<Frame> frames) {

        long bytes() {
            return frames.stream().mapToLong(Frame::size).sum();
        }

        List<Frame> after(long place) {
            int from = 0;
            while (from < frames.size() && frames.get(from).event().place() <= place) {
                from++;
            }
            return frames.subList(from, frames.size());
        }

        Block with(long further, List<LogEvent> events) {
            List<Frame> all = new ArrayList<>(frames);
            events.forEach(event -> all.add(new Frame(event)));
            return new Block(further, all);
        }
    }

    /** Forgets what is too much, and asks how far the log goes. What is read from then on stays until the next look. */
    void look() {
        forget();
        end = log.end();
    }

    /** The last place that is taken, as of the last look. */
    long end() {
        return end;
    }

    /** Whether what follows this place is here, as far as its block goes. */
    boolean has(long place) {
        Block block = blocks.get(block(place));
        return block != null && block.upTo() >= endOf(block(place));
    }

    /** What follows this place as far as its block goes; nothing if that has to be read first. */
    List<Frame> following(long place) {
        return has(place) ? blocks.get(block(place)).after(place) : List.of();
    }

    /** The block that holds what follows this place. */
    static long block(long place) {
        return place / PLACES;
    }

    /** Reads what is not here of a block. */
    void read(long number) {
        Block had = blocks.getOrDefault(number, new Block(number * PLACES, List.of()));
        Block has = had.with(endOf(number), log.read(had.upTo(), endOf(number)));
        blocks.put(number, has);
        bytes += has.bytes() - had.bytes();
    }

    private long endOf(long number) {
        return Math.min(end, (number + 1) * PLACES);
    }

    private void forget() {
        Iterator<Block> oldest = blocks.values().iterator();
        while (bytes > mostBytes && blocks.size() > 1) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
