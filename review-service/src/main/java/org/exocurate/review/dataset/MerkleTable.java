package org.exocurate.review.dataset;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;
import org.exocurate.review.dataset.MerkleTree.Place;

/** The nodes of the Merkle tree that will not change by more leaves: perfect subtrees. */
@ApplicationScoped
class MerkleTable {

    private static final String READ =
            """
            select level, idx, hash from merkle_node
            join unnest(?::int[], ?::bigint[]) as wanted (level, idx) using (level, idx)""";

    private static final String WRITE =
            """
            insert into merkle_node (level, idx, hash)
            select level, idx, hash from unnest(?::int[], ?::bigint[], ?::bytea[]) as fresh (level, idx, hash)
            on conflict (level, idx) do update set hash = excluded.hash""";

    private final Sql sql;

    MerkleTable(Sql sql) {
        this.sql = sql;
    }

    Map<Place, byte[]> read(Set<Place> places) {
        Map<Place, byte[]> found = new HashMap<>();
        sql.each(
                READ,
                row -> Map.entry(new Place(row.getInt("level"), row.getLong("idx")), row.getBytes("hash")),
                node -> found.put(node.getKey(), node.getValue()),
                levels(places),
                indexes(places));
        return found;
    }

    void write(Map<Place, byte[]> nodes) {
        sql.update(
                WRITE,
                levels(nodes.keySet()),
                indexes(nodes.keySet()),
                nodes.values().toArray(byte[][]::new));
    }

    private static int[] levels(Collection<Place> places) {
        return places.stream().mapToInt(Place::level).toArray();
    }

    private static long[] indexes(Collection<Place> places) {
        return places.stream().mapToLong(Place::idx).toArray();
    }
}
