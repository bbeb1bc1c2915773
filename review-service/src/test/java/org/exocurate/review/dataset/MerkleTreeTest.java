package org.exocurate.review.dataset;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.proof.StreamedTree;

import static org.assertj.core.api.Assertions.assertThat;

class MerkleTreeTest {

    private static final RealDataset REAL = new RealDataset();
    private static final int MOST = 200;

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void growingAndChangingLeavesKeepTheRootOfTheRfc() {
        Random random = new Random(3);
        List<String> digests = new ArrayList<>();
        for (int leaves = 1; leaves <= MOST; leaves++) {
            TreeMap<Long, String> set = new TreeMap<>();
            digests.add(Sha256.hex("leaf " + leaves));
            set.put(leaves - 1L, digests.get(leaves - 1));
            int other = random.nextInt(leaves);
            digests.set(other, Sha256.hex("leaf " + leaves + " again " + other));
            set.put((long) other, digests.get(other));

            REAL.tree.set(set, leaves);

            String expected = HexFormat.of().formatHex(recursive(digests));
            assertThat(REAL.tree.root(leaves)).as("%s leaves", leaves).isEqualTo(expected);
            assertThat(streamed(digests)).isEqualTo(expected);
        }
    }

    @Test
    void anEmptyTreeIsTheHashOfNothing() {
        assertThat(REAL.tree.root(0)).isEqualTo(Sha256.hex(""));
        assertThat(new StreamedTree().root()).isEqualTo(Sha256.hex(""));
    }

    private static String streamed(List<String> digests) {
        StreamedTree tree = new StreamedTree();
        digests.forEach(tree::add);
        return tree.root();
    }

    /** MTH as RFC 9162 2.1.1 defines it, word by word. */
    private static byte[] recursive(List<String> digests) {
        if (digests.size() == 1) {
            return hash(0, HexFormat.of().parseHex(digests.get(0)));
        }
        int split = Integer.highestOneBit(digests.size() - 1);
        byte[] left = recursive(digests.subList(0, split));
        byte[] right = recursive(digests.subList(split, digests.size()));
        return hash(1, left, right);
    }

    private static byte[] hash(int first, byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(first);
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return Sha256.digest(all.toByteArray());
    }
}
