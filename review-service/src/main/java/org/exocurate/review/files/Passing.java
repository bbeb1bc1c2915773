package org.exocurate.review.files;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.json.StoredJson;

/** A claim that passes by, read once for all the files that tell of it. */
record Passing(String content, JsonNode json, Instant at) {

    static Passing of(Contents.Stated stated) {
        return new Passing(stated.content(), StoredJson.read(stated.content()), stated.at());
    }

    JsonNode claim() {
        return json.path("claim");
    }

    /** With its version: what it says may change with the next. */
    String id() {
        return json.path("accession").asText() + "." + json.path("version").asInt();
    }

    boolean isRetracted() {
        return json.path("status").asText().equals("RETRACTED");
    }
}
