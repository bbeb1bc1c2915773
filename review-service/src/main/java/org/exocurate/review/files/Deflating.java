package org.exocurate.review.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Deflates parts of files, each by itself: none refers to the one before and none is marked as the last, so that between a head
 * and a tail they are one member of gzip (RFC 1952), which every reader of gzip takes.
 */
final class Deflating implements AutoCloseable {

    /** Most of the gain at half the time. */
    private static final int LEVEL = 4;

    /** Deflated, no name, no time, made on any system. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** A last block with nothing in it. */
    private static final byte[] LAST_BLOCK = {3, 0};

    private final Deflater deflater = new Deflater(LEVEL, true);
    private byte[] out = new byte[0];

    static DeflatedPart head() {
        return new DeflatedPart(0, HEAD.clone());
    }

    /** What comes after the parts of a file. */
    static DeflatedPart tail(CRC32 check, long size) {
        ByteBuffer tail = ByteBuffer.allocate(LAST_BLOCK.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        tail.put(LAST_BLOCK).putInt((int) check.getValue()).putInt((int) size);
        return new DeflatedPart(0, tail.array());
    }

    DeflatedPart deflated(byte[] bytes, int count) {
        // What cannot be deflated grows by five bytes a block of at least 8 KB; flushing ends on a byte of its own.
        int most = count + count / 1024 + 64;
        if (out.length < most) {
            out = new byte[most];
        }
        deflater.reset();
        deflater.setInput(bytes, 0, count);
        int size = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        if (size == out.length) {
            throw new IllegalStateException(count + " bytes deflate to more than " + size);
        }
        return new DeflatedPart(count, Arrays.copyOf(out, size));
    }

    @Override
    public void close() {
        deflater.end();
    }
}
