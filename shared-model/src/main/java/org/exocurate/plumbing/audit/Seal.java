package org.exocurate.plumbing.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.LongSummaryStatistics;
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
 * @param span by which the seal of an entry is found; it follows from the entries
 * @param digests 32 bytes for each entry, zeros for one that was gone before it could be sealed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
record Seal(
        long number,
        String previous,
        Instant at,
        List<UUID> entries,
        Span span,
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
        Seal open = new Seal(
                before.number() + 1, before.digest(), at, entries, Span.of(entries), digests.array(), landmark, "");
        return new Seal(open.number, open.previous, at, entries, open.span, open.digests, landmark, open.computed());
    }

    /** True if it says what it was made of. */
    boolean isAsMade() {
        return computed().equals(digest) && span.equals(Span.of(entries));
    }

    /** What the digest has to be. */
    private String computed() {
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

    private String listed() {
        ByteBuffer all = ByteBuffer.allocate(entries.size() * ID + digests.length);
        entries.forEach(id -> all.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return Sha256.hex(all.put(digests).array());
    }

    /** The first and the last millisecond of some entries' ids. */
    record Span(long first, long last) {

        static Span of(List<UUID> entries) {
            LongSummaryStatistics millis = entries.stream()
                    .mapToLong(id -> id.getMostSignificantBits() >>> 16)
                    .summaryStatistics();
            return entries.isEmpty() ? new Span(0, 0) : new Span(millis.getMin(), millis.getMax());
        }
    }

    /** The end of the chain: the number and digest of the last seal. */
    record Chain(long number, String digest) {}
}
