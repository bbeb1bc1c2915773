package org.exocurate.review.files;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A part of a file, deflated by itself (RFC 1951). */
final class DeflatedPart {

    private final int size;
    private final byte[] deflated;

    /**
     * @param size of the bytes that it was made of; 0 for what only gzip has, its head and tail
     * @param deflated the caller's no more
     */
    DeflatedPart(int size, byte[] deflated) {
        this.size = size;
        this.deflated = deflated;
    }

    int size() {
        return size;
    }

    byte[] deflated() {
        return deflated;
    }

    /** The bytes that it was made of. */
    byte[] inflated() {
        byte[] bytes = new byte[size];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            int filled = 0;
            while (filled < size) {
                int more = inflater.inflate(bytes, filled, size - filled);
                if (more == 0) {
                    throw new IllegalStateException("a part of a file gives " + filled + " bytes where it had " + size);
                }
                filled += more;
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IllegalStateException("a part of a file is not what was deflated", e);
        } finally {
            inflater.end();
        }
    }
}
