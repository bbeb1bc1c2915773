package org.exocurate.review.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** Whoever proposed any of what it came from, by their random ids. */
    public Set<UUID> proposers() {
        Set<UUID> proposers = new HashSet<>();
        for (JsonNode submission : content.path("provenance").path("submissions")) {
            proposers.add(UUID.fromString(submission.path("proposedBy").asText()));
        }
        return proposers;
    }
}
