package org.exocurate.review.files;

import java.io.InputStream;

/**
 * Bytes on their way out of the database: a part is fetched when the one before has been read, so that a slow reader holds
 * neither a connection nor much memory.
 */
final class PartReading extends InputStream {

    private static final byte[] NOTHING = {};

    private final Parts parts;
    private long left;
    private int next;
    private int at;
    private byte[] part = NOTHING;

    PartReading(Parts parts) {
        this(parts, 0, Long.MAX_VALUE);
    }

    PartReading(Parts parts, long from, long count) {
        this.parts = parts;
        this.left = count;
        long before = from;
        while (next < parts.sizes().size() && before >= parts.sizes().get(next)) {
            before -= parts.sizes().get(next++);
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
        if (next == parts.sizes().size()) {
            return false;
        }
        at = part == NOTHING ? at : 0;
        part = parts.part(next++);
        return at < part.length || hasPart();
    }
}
