package org.exocurate.review.catalogue;

import java.util.Collection;
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
}
