package org.exocurate.review.catalogue;

import java.util.Collection;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.plumbing.json.Sha256;

/** Identifiers of works as numbers: two that are equal may be one work, and the claims themselves tell. */
final class Citation {

    private static final int DIGITS = 16;
    private static final int HEX = 16;

    private Citation() {}

    /** Of all identifiers that pieces of evidence give. */
    static long[] digests(Collection<Evidence> evidence) {
        return digestsOf(evidence.stream()
                .flatMap(piece -> Stream.concat(Stream.of(piece.reference()), piece.sameAs().stream()))
                .distinct()
                .toList());
    }

    static long[] digestsOf(Collection<Reference> references) {
        return references.stream()
                .mapToLong(reference ->
                        Long.parseUnsignedLong(Sha256.hex(reference.toString()).substring(0, DIGITS), HEX))
                .toArray();
    }

    /** Each work together with a topic, so that a much cited work is found on one topic alone. */
    static LongStream at(long topic, long[] works) {
        return LongStream.of(works).map(work -> work ^ (topic * 0x9E3779B97F4A7C15L));
    }
}
