package org.exocurate.review.dataset;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
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

    /** Whether this evidence would tell it anything that it does not rest on already. */
    public boolean gains(List<Evidence> brought) {
        return !EvidenceList.merged(claim.evidence(), brought).equals(claim.evidence());
    }
}
