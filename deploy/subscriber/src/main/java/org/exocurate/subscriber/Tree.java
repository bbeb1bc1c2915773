package org.exocurate.subscriber;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/** The Merkle tree hash of RFC 9162 over digests that come one by one; a leaf is the 32 bytes of a digest. */
final class Tree {

    private final Deque<byte[]> peaks = new ArrayDeque<>();
    private long leaves;

    void add(String digest) {
        peaks.push(hash((byte) 0, HexFormat.of().parseHex(digest)));
        leaves++;
        for (long full = leaves; (full & 1) == 0; full >>= 1) {
            byte[] right = peaks.pop();
            peaks.push(hash((byte) 1, peaks.pop(), right));
        }
    }

    /** The smaller subtrees stand on the right. */
    String root() {
        if (peaks.isEmpty()) {
            return Canonical.digest("");
        }
        Deque<byte[]> left = new ArrayDeque<>(peaks);
        byte[] root = left.pop();
        while (!left.isEmpty()) {
            root = hash((byte) 1, left.pop(), root);
        }
        return Canonical.hex(root);
    }

    private static byte[] hash(byte kind, byte[]... parts) {
        MessageDigest digest = Canonical.sha256();
        digest.update(kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
