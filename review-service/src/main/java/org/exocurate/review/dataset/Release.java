package org.exocurate.review.dataset;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.json.StrictJson;

/**
 * A version of the dataset, published for good.
 *
 * @param number 1 for the first, 2 for the second
 * @param to the last change it covers
 * @param document what is signed: the canonical release without signature and files
 * @param key which key signed it
 */
record Release(int number, String version, long from, long to, String document, String signature, String key) {

    Instant at() {
        return Instant.parse(field("at").asText());
    }

    JsonNode field(String name) {
        return StrictJson.read(document).path(name);
    }

    /** The release without its files, which come later: this text never changes. */
    String signed() {
        return document.substring(0, document.length() - 1) + ",\"signature\":\"" + signature + "\"}";
    }

    /** The release and its files, a JSON array. */
    String with(String files) {
        return document.substring(0, document.length() - 1)
                + ",\"files\":" + files
                + ",\"signature\":\"" + signature + "\"}";
    }

    /** As it stands in the log. */
    String event() {
        return "{\"release\":" + signed() + ",\"sequence\":" + to + ",\"type\":\"dataset.released\"}";
    }
}
