package org.exocurate.review.catalogue;

import org.exocurate.model.claim.Claim;

/** What a claim is from a change on. */
public record Turn(long since, long accession, int version, Claim claim, boolean retracted) {

    /** All identifiers of all its works, as digests. */
    long[] works() {
        return Citation.digests(claim.evidence());
    }
}
