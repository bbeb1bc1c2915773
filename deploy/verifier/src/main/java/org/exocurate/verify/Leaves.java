package org.exocurate.verify;

import java.util.Arrays;
import java.util.BitSet;

/** Digests of claims by the number of their accession, some 32 bytes each. */
final class Leaves {

    private static final int SIZE = 32;

    private final BitSet there = new BitSet();
    private byte[] digests = new byte[1024 * SIZE];

    /** The last one counts. */
    void put(int accession, byte[] digest) {
        int at = Math.multiplyExact(accession, SIZE);
        if (at + SIZE > digests.length) {
            digests = Arrays.copyOf(digests, Math.max(at + SIZE, digests.length * 2));
        }
        System.arraycopy(digest, 0, digests, at, SIZE);
        there.set(accession);
    }

    boolean has(int accession) {
        return there.get(accession);
    }

    /** Whether both know it, and by the same digest. */
    boolean agree(int accession, Leaves other) {
        int at = accession * SIZE;
        return has(accession)
                && other.has(accession)
                && Arrays.equals(digests, at, at + SIZE, other.digests, at, at + SIZE);
    }

    /** The next that is there; -1 after the last. */
    int next(int from) {
        return there.nextSetBit(from);
    }
}
