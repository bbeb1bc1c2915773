package org.exocurate.review.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.dataset.ClaimStatus;
import org.exocurate.plumbing.json.StoredJson;

/**
 * A claim as the dataset holds it.
 *
 * @param content the whole dataset claim, as it is read at the door: canonical JSON
 */
public record PublishedClaim(Accession accession, int version, ClaimStatus status, Claim claim, String content) {

    /** Whether it still stands: a retracted claim stays readable and counts for nothing. */
    public boolean isLive() {
        return status != ClaimStatus.RETRACTED;
    }

    /** Whether this evidence would tell it anything that it does not rest on already. */
    public boolean gains(List<Evidence> brought) {
        return !gaining(brought).equals(claim);
    }

    /** What it would say with this evidence too. */
    public Claim gaining(List<Evidence> brought) {
        return claim.withEvidence(EvidenceList.merged(claim.evidence(), brought));
    }

    /** Whoever proposed any of what it came from, by their random ids. */
    public Set<UUID> proposers() {
        Set<UUID> proposers = new HashSet<>();
        for (JsonNode submission : StoredJson.read(content).path("provenance").path("submissions")) {
            proposers.add(UUID.fromString(submission.path("proposedBy").asText()));
        }
        return proposers;
    }
}
