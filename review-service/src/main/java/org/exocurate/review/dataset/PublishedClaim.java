package org.exocurate.review.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.dataset.ClaimStatus;

/**
 * A claim as the dataset holds it.
 *
 * @param content the whole dataset claim, as it is read at the door
 */
public record PublishedClaim(Accession accession, int version, ClaimStatus status, Claim claim, ObjectNode content) {

    /** Whether it still stands: a retracted claim stays readable and counts for nothing. */
    public boolean isLive() {
        return status != ClaimStatus.RETRACTED;
    }
}
