package org.exocurate.plumbing.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The Merkle root over digests that come one by one: it holds one perfect subtree of each size at most. */
public final class StreamedTree {

    private final List<byte[]> hashes = new ArrayList<>();
    private long leaves;

    /** The next leaf, a digest in hex. */
    public void add(String digest) {
        hashes.add(Hashes.leaf(HexFormat.of().parseHex(digest)));
        leaves++;
        for (long full = leaves; (full & 1) == 0; full >>= 1) {
            byte[] right = hashes.remove(hashes.size() - 1);
            byte[] left = hashes.remove(hashes.size() - 1);
            hashes.add(Hashes.node(left, right));
        }
    }

    public long leaves() {
        return leaves;
    }

    public String root() {
        return HexFormat.of().formatHex(Hashes.root(hashes));
    }
}
