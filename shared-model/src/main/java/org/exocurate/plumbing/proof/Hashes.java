package org.exocurate.plumbing.proof;

import java.util.List;

import org.exocurate.plumbing.json.Sha256;

/** The hashes of an RFC 9162 Merkle tree: leaves and inner nodes are told apart by their first byte. */
public final class Hashes {

    private Hashes() {}

    public static byte[] leaf(byte[] entry) {
        return Sha256.digest(joined((byte) 0, entry, new byte[0]));
    }

    public static byte[] node(byte[] left, byte[] right) {
        return Sha256.digest(joined((byte) 1, left, right));
    }

    /** The root over perfect subtrees, the largest first; none are the empty tree. */
    public static byte[] root(List<byte[]> peaks) {
        if (peaks.isEmpty()) {
            return Sha256.digest(new byte[0]);
        }
        byte[] root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = node(peaks.get(i), root);
        }
        return root;
    }

    private static byte[] joined(byte first, byte[] left, byte[] right) {
        byte[] all = new byte[1 + left.length + right.length];
        all[0] = first;
        System.arraycopy(left, 0, all, 1, left.length);
        System.arraycopy(right, 0, all, 1 + left.length, right.length);
        return all;
    }
}
