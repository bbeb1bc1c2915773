package org.exocurate.subscriber;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A link of the dataset's log, whose own digests were found right.
 *
 * @param content the whole claim after it, as canonical JSON
 * @param before digest of the claim before it; empty where there was none
 * @param after digest of the content
 * @param previous digest of the change before
 * @param text the change itself, as canonical JSON
 */
public record Change(
        long sequence,
        String type,
        String accession,
        String content,
        Optional<String> before,
        String after,
        String previous,
        String digest,
        String text) {

    /** The digest before the first change. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    static Change read(JsonNode told) {
        String content = Canonical.text(told.path("content"));
        Change change = new Change(
                told.path("sequence").asLong(),
                told.path("type").asText(),
                told.path("accession").asText(),
                content,
                Optional.ofNullable(told.path("before").textValue()),
                told.path("after").asText(),
                told.path("previous").asText(),
                told.path("digest").asText(),
                Canonical.text(told));
        change.check(told);
        return change;
    }

    private void check(JsonNode told) {
        ObjectNode open = told.deepCopy();
        open.remove("digest");
        if (!Canonical.digest(Canonical.text(open)).equals(digest)) {
            throw new Broken("change " + sequence + " is not what its digest says");
        }
        if (!Canonical.digest(content).equals(after)) {
            throw new Broken("the content of change " + sequence + " is not what its digest says");
        }
        if (!told.path("content").path("accession").asText().equals(accession)) {
            throw new Broken("change " + sequence + " tells another claim than " + accession);
        }
    }
}
