package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.proof.Hashes;

/** One hash over the whole dataset, kept up with each change at the cost of its height. */
@ApplicationScoped
class MerkleTree {

    /** The perfect subtree of 2^level leaves that begins at leaf idx * 2^level. */
    record Place(int level, long idx) {

        Place parent() {
            return new Place(level + 1, idx >> 1);
        }

        Place child(int side) {
            return new Place(level - 1, idx * 2 + side);
        }

        boolean isPerfectAmong(long leaves) {
            return (idx + 1) << level <= leaves;
        }
    }

    private final MerkleTable nodes;

    MerkleTree(MerkleTable nodes) {
        this.nodes = nodes;
    }

    /** Sets leaves (by number, from 0) to digests in hex; with them the tree has so many leaves. */
    void set(SortedMap<Long, String> digests, long leaves) {
        Map<Place, byte[]> fresh = new LinkedHashMap<>();
        digests.forEach((idx, digest) ->
                fresh.put(new Place(0, idx), Hashes.leaf(HexFormat.of().parseHex(digest))));
        List<Place> above = above(fresh.keySet(), leaves);
        Map<Place, byte[]> known = nodes.read(children(above));
        known.putAll(fresh);
        for (Place place : above) {
            byte[] hash = Hashes.node(known.get(place.child(0)), known.get(place.child(1)));
            known.put(place, hash);
            fresh.put(place, hash);
        }
        nodes.write(fresh);
    }

    /** The root in hex. */
    String root(long leaves) {
        List<Place> peaks = peaks(leaves);
        Map<Place, byte[]> known = nodes.read(new LinkedHashSet<>(peaks));
        return HexFormat.of()
                .formatHex(Hashes.root(peaks.stream().map(known::get).toList()));
    }

    /** The perfect subtrees that the leaves fall into, the largest first. */
    static List<Place> peaks(long leaves) {
        List<Place> peaks = new ArrayList<>();
        long begun = 0;
        for (int level = 62; level >= 0; level--) {
            if ((leaves >> level & 1) == 1) {
                peaks.add(new Place(level, begun >> level));
                begun += 1L << level;
            }
        }
        return peaks;
    }

    /** Every perfect subtree over these places, the lower ones first. */
    private static List<Place> above(Set<Place> places, long leaves) {
        List<Place> all = new ArrayList<>();
        Set<Place> level = places;
        while (!level.isEmpty()) {
            Set<Place> next = new LinkedHashSet<>();
            level.stream()
                    .map(Place::parent)
                    .filter(p -> p.isPerfectAmong(leaves))
                    .forEach(next::add);
            all.addAll(next);
            level = next;
        }
        return all;
    }

    private static Set<Place> children(List<Place> places) {
        Set<Place> children = new LinkedHashSet<>();
        places.forEach(place -> {
            children.add(place.child(0));
            children.add(place.child(1));
        });
        return children;
    }
}
