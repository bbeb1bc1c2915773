package org.exocurate.review.files;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.plumbing.json.Times;

/** A claim that passes by, read once for all the files that tell of it. */
final class Passing {

    private final String content;
    private final String digest;
    private final JsonNode json;
    private final String id;
    private final String time;
    private final Works works;
    private final Doers doers;
    private final Edge said;

    private Passing(Contents.Stated stated) {
        this.content = stated.content();
        this.digest = Sha256.hex(content);
        this.json = StoredJson.read(content);
        this.id = json.path("accession").asText() + "." + json.path("version").asInt();
        this.time = Times.rfc3339(stated.at());
        this.works = Works.of(claim());
        this.doers = Doers.of(json);
        this.said = Statements.said(id, claim(), works);
    }

    static Passing of(Contents.Stated stated) {
        return new Passing(stated);
    }

    /** Canonical JSON. */
    String content() {
        return content;
    }

    /** SHA-256 of the content. */
    String digest() {
        return digest;
    }

    JsonNode json() {
        return json;
    }

    JsonNode claim() {
        return json.path("claim");
    }

    String accession() {
        return json.path("accession").asText();
    }

    /** With its version: what it says may change with the next. */
    String id() {
        return id;
    }

    /** When it became what it is. */
    String time() {
        return time;
    }

    boolean isRetracted() {
        return json.path("status").asText().equals("RETRACTED");
    }

    Works works() {
        return works;
    }

    Doers doers() {
        return doers;
    }

    /** What the claim says as a statement. */
    Edge said() {
        return said;
    }
}
