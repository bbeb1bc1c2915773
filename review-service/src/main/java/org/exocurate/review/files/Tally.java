package org.exocurate.review.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts bytes that pass by, and makes their digest. */
final class Tally {

    private final MessageDigest digest = digest();
    private long size;

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(byte[] bytes) {
        add(bytes, bytes.length);
    }

    void add(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
        size += count;
    }

    long size() {
        return size;
    }

    /** Of all bytes, in hex; nothing can be added any more. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
