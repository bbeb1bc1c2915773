package org.exocurate.review.files;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes on their way into the database, part by part. */
final class PartWriting extends OutputStream {

    private static final int PART = 512 * 1024;

    private final PartSink sink;
    private final MessageDigest digest = sha256();
    private final byte[] part = new byte[PART];
    private int filled;
    private int parts;
    private long size;

    PartWriting(PartSink sink) {
        this.sink = sink;
    }

    /** Where the parts go, counted from 0. */
    interface PartSink {

        void put(int part, byte[] bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
        size += count;
        int written = 0;
        while (written < count) {
            int fits = Math.min(PART - filled, count - written);
            System.arraycopy(bytes, from + written, part, filled, fits);
            filled += fits;
            written += fits;
            if (filled == PART) {
                put();
            }
        }
    }

    private void put() {
        sink.put(parts++, Arrays.copyOf(part, filled));
        filled = 0;
    }

    /** So far. */
    long size() {
        return size;
    }

    /** Puts the rest; the digest of all. */
    String end() {
        if (filled > 0) {
            put();
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
