package org.exocurate.review.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.StrictJson;

/**
 * A claim's content as stored.
 *
 * @param since the change that made it so
 * @param content canonical JSON
 * @param digest of the content
 */
record Held(long since, String content, String digest) {

    DatasetClaim claim() {
        return DatasetClaim.read(StrictJson.read(content));
    }

    PublishedClaim published() {
        ObjectNode json = (ObjectNode) StrictJson.read(content);
        DatasetClaim claim = DatasetClaim.read(json);
        return new PublishedClaim(claim.accession(), claim.version(), claim.status(), claim.claim(), json);
    }
}
