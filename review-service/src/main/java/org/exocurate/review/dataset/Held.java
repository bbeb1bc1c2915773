package org.exocurate.review.dataset;

import org.exocurate.plumbing.json.StoredJson;

/**
 * A claim's content as stored.
 *
 * @param since the change that made it so
 * @param content canonical JSON
 * @param digest of the content
 */
record Held(long since, String content, String digest) {

    DatasetClaim claim() {
        return DatasetClaim.read(StoredJson.read(content));
    }

    PublishedClaim published() {
        DatasetClaim claim = claim();
        return new PublishedClaim(claim.accession(), claim.version(), claim.status(), claim.claim(), content);
    }
}
