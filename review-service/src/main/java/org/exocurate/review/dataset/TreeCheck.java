package org.exocurate.review.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.proof.Hashes;
import org.exocurate.plumbing.proof.StreamedTree;
import org.exocurate.review.dataset.Faults.Kind;
import org.exocurate.review.dataset.WalkTable.Leaf;
import org.exocurate.review.dataset.WalkTable.Level;

/** Computes the Merkle tree over the log's last digests anew and compares it with the nodes that releases are made from. */
@ApplicationScoped
class TreeCheck {

    private final WalkTable walk;

    TreeCheck(WalkTable walk) {
        this.walk = walk;
    }

    /** The size and root of the tree as the log has it. */
    Root check(Faults faults) {
        StreamedTree tree = new StreamedTree();
        walk.eachLeaf(leaf -> leaf(leaf, tree, faults));
        walk.wrongBranches().forEach(place -> branch(place, faults));
        complete(tree.leaves(), faults);
        return new Root(tree.leaves(), tree.root());
    }

    /** A tree, told by its leaves and its root. */
    record Root(long leaves, String root) {}

    private static void leaf(Leaf leaf, StreamedTree tree, Faults faults) {
        leaf.after().filter(TreeCheck::isDigest).ifPresent(tree::add);
        boolean right = leaf.accession() == tree.leaves()
                && leaf.after().filter(TreeCheck::isDigest).isPresent()
                && leaf.hash()
                        .filter(hash -> isOf(hash, leaf.after().orElseThrow()))
                        .isPresent();
        if (!right) {
            faults.of(Kind.MERKLE, leaf.accession(), "the leaf is not that of the claim's content");
        }
    }

    private static void branch(MerkleTree.Place place, Faults faults) {
        long first = (place.idx() << place.level()) + 1;
        faults.of(
                Kind.MERKLE,
                first,
                "the node of level " + place.level() + " that begins here is not the hash of its two");
    }

    private static boolean isDigest(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    private static boolean isOf(byte[] hash, String digest) {
        return Arrays.equals(hash, Hashes.leaf(HexFormat.of().parseHex(digest)));
    }

    private void complete(long leaves, Faults faults) {
        Map<Integer, Level> levels = new HashMap<>();
        walk.levels().forEach(level -> levels.put(level.level(), level));
        for (int level = 0; (leaves >> level) > 0; level++) {
            Level stored = levels.remove(level);
            long wanted = leaves >> level;
            if (wanted != (stored == null ? 0 : stored.nodes()) || (stored != null && stored.last() != wanted - 1)) {
                faults.of(Kind.MERKLE, leaves, "level " + level + " should have " + wanted + " nodes");
            }
        }
        levels.keySet().forEach(level -> faults.of(Kind.MERKLE, leaves, "there is no level " + level));
    }
}
