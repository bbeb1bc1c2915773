package org.exocurate.subscriber;

import com.fasterxml.jackson.databind.JsonNode;

/** Holds a copy against a release: it has to be the same dataset, claim for claim, by the same history. */
final class Proof {

    private Proof() {}

    static void of(JsonNode release, Copy copy) {
        String version = release.path("version").asText();
        if (release.path("to").asLong() != copy.sequence()) {
            throw new Broken("release " + version + " is as of another change than this copy");
        }
        if (!release.path("merkleRoot").asText().equals(copy.merkleRoot())) {
            throw new Broken("this copy is not the dataset of release " + version + ": its Merkle root is another");
        }
        if (!release.path("chainHead").asText().equals(copy.chainHead())) {
            throw new Broken("this copy has another history than release " + version + ": its chain head is another");
        }
    }
}
