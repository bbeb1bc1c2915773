package org.exocurate.subscriber;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tree hash is that of RFC 9162, section 2.1.1. */
class TreeTest {

    @Test
    void theRootIsThatOfTheDefinitionForEveryNumberOfLeaves() {
        List<String> digests = IntStream.range(0, 70)
                .mapToObj(i -> Canonical.digest("leaf " + i))
                .toList();
        for (int leaves = 0; leaves <= digests.size(); leaves++) {
            Tree tree = new Tree();
            digests.subList(0, leaves).forEach(tree::add);

            assertThat(tree.root()).as("%s leaves", leaves).isEqualTo(root(digests.subList(0, leaves)));
        }
    }

    static String root(List<String> digests) {
        return digests.isEmpty() ? Canonical.digest("") : Canonical.hex(defined(digests));
    }

    private static byte[] defined(List<String> digests) {
        if (digests.size() == 1) {
            return hash(0, HexFormat.of().parseHex(digests.get(0)));
        }
        int left = Integer.highestOneBit(digests.size() - 1);
        return hash(1, defined(digests.subList(0, left)), defined(digests.subList(left, digests.size())));
    }

    private static byte[] hash(int kind, byte[]... parts) {
        byte[] all = {(byte) kind};
        for (byte[] part : parts) {
            int end = all.length;
            all = Arrays.copyOf(all, end + part.length);
            System.arraycopy(part, 0, all, end, part.length);
        }
        return Canonical.sha256().digest(all);
    }
}
