package org.exocurate.review.files;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Bytes on their way out of the database: a part is fetched when the one before has been read, so that a slow reader holds
 * neither a connection nor much memory.
 */
final class PartReading extends InputStream {

    private static final byte[] NOTHING = {};

    private final List<Integer> sizes;
    private final IntFunction<Optional<byte[]>> parts;
    private long left;
    private int next;
    private int at;
    private byte[] part = NOTHING;

    PartReading(List<Integer> sizes, IntFunction<Optional<byte[]>> parts) {
        this(sizes, parts, 0, Long.MAX_VALUE);
    }

    PartReading(List<Integer> sizes, IntFunction<Optional<byte[]>> parts, long from, long count) {
        this.sizes = List.copyOf(sizes);
        this.parts = parts;
        this.left = count;
        long before = from;
        while (next < sizes.size() && before >= sizes.get(next)) {
            before -= sizes.get(next++);
        }
        this.at = Math.toIntExact(before);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
        if (left == 0 || !hasPart()) {
            return -1;
        }
        int count = (int) Math.min(Math.min(most, part.length - at), left);
        System.arraycopy(part, at, bytes, from, count);
        at += count;
        left -= count;
        return count;
    }

    /** Where the first part begins in the middle, its start is passed over. */
    private boolean hasPart() {
        if (at < part.length) {
            return true;
        }
        if (next == sizes.size()) {
            return false;
        }
        at = part == NOTHING ? at : 0;
        int number = next++;
        part = parts.apply(number)
                .orElseThrow(() -> new IllegalStateException("part " + number + " of a file has gone"));
        return at < part.length || hasPart();
    }
}
