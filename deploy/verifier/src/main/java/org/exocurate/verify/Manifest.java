package org.exocurate.verify;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.NotJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.StrictJson;

/**
 * What was released, as it was read: with its files, as the door of releases has it, or without, as the file has it.
 *
 * @param json all of it
 */
record Manifest(String text, ObjectNode json) {

    /** Empty where it is no JSON object. */
    static Optional<Manifest> read(byte[] bytes) {
        try {
            return StrictJson.read(bytes) instanceof ObjectNode json
                    ? Optional.of(new Manifest(new String(bytes, StandardCharsets.UTF_8), json))
                    : Optional.empty();
        } catch (NotJson e) {
            return Optional.empty();
        }
    }

    /** What is signed. */
    String document() {
        ObjectNode open = json.deepCopy();
        open.remove("files");
        open.remove("signature");
        return CanonicalJson.of(open);
    }

    String signature() {
        return json.path("signature").asText();
    }

    /** The files that it names, if it does. */
    Optional<JsonNode> files() {
        return json.path("files").isArray() ? Optional.of(json.path("files")) : Optional.empty();
    }

    /** The digest of the file that it is, or that it would be without the names of the files. */
    String digest() {
        ObjectNode file = json.deepCopy();
        file.remove("files");
        return Sha256.hex(CanonicalJson.of(file));
    }

    /** Whether it is written as it is published, sign by sign: what JSON takes for the same would hide a changed byte. */
    boolean isPlain() {
        return text.equals(files().isPresent() ? json.toString() : CanonicalJson.of(json));
    }
}
