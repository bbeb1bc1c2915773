package org.exocurate.plumbing.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.Times;

/**
 * A link of the chain: some entries, each with its digest, and what the link before it was.
 *
 * @param digests 32 bytes for each entry, zeros for one that was gone before it could be sealed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
record Seal(
        long number,
        String previous,
        Instant at,
        List<UUID> entries,
        byte[] digests,
        Landmark landmark,
        String digest) {

    static final int DIGEST = 32;

    /** What stands before the first. */
    static final String NOTHING_BEFORE = "0".repeat(2 * DIGEST);

    /** Of no entry at all. */
    private static final byte[] GONE = new byte[DIGEST];

    private static final int ID = 16;

    /** The next link. */
    static Seal of(Chain before, Instant at, List<UUID> entries, Map<UUID, Entry> found, Landmark landmark) {
        ByteBuffer digests = ByteBuffer.allocate(entries.size() * DIGEST);
        entries.forEach(id -> digests.put(found.containsKey(id) ? found.get(id).digest() : GONE));
        Seal open = new Seal(before.number() + 1, before.digest(), at, entries, digests.array(), landmark, "");
        return new Seal(open.number, open.previous, at, entries, open.digests, landmark, open.computed());
    }

    /** What the digest has to be. */
    String computed() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("number", number);
        document.put("previous", previous);
        document.put("at", Times.rfc3339(at));
        document.put("count", entries.size());
        document.put("entries", listed());
        document.set(
                "landmark",
                document.objectNode().put("number", landmark.number()).put("digest", landmark.digest()));
        return Sha256.hex(CanonicalJson.of(document));
    }

    /** The digest that an entry had when it was sealed, by its place; empty if there is none at this place. */
    byte[] digest(int place) {
        int from = place * DIGEST;
        byte[] digest = new byte[Math.max(0, Math.min(DIGEST, digests.length - from))];
        System.arraycopy(digests, Math.min(from, digests.length), digest, 0, digest.length);
        return digest;
    }

    /** The first and the last millisecond of the entries' ids. */
    long first() {
        return entries.stream().mapToLong(Seal::millis).min().orElse(0);
    }

    long last() {
        return entries.stream().mapToLong(Seal::millis).max().orElse(0);
    }

    static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    private String listed() {
        ByteBuffer all = ByteBuffer.allocate(entries.size() * ID + digests.length);
        entries.forEach(id -> all.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return Sha256.hex(all.put(digests).array());
    }

    /** The end of the chain: the number and digest of the last seal. */
    record Chain(long number, String digest) {}
}
