package org.exocurate.system;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The dataset as a reader rebuilds it from the changes 1 to n, believing nothing that can be checked. */
final class Fold {

    private static final String NOTHING = "0".repeat(64);

    private final SortedMap<String, JsonNode> claims =
            new TreeMap<>(Comparator.comparingLong(accession -> Long.parseLong(accession.substring(4))));
    private String head = NOTHING;
    private long sequence;

    private Fold() {}

    static Fold of(List<JsonNode> changes) {
        Fold fold = new Fold();
        changes.forEach(fold::add);
        return fold;
    }

    private void add(JsonNode change) {
        String accession = change.path("accession").asText();
        JsonNode content = change.path("content");
        sequence++;
        assertThat(change.path("sequence").asLong())
                .as("no gap before change %s", sequence)
                .isEqualTo(sequence);
        assertThat(change.path("previous").asText()).as("chain at %s", sequence).isEqualTo(head);
        head = Json.digest(Json.without(change, "digest"));
        assertThat(change.path("digest").asText())
                .as("digest of change %s", sequence)
                .isEqualTo(head);
        assertThat(change.path("after").asText()).as("after of %s", sequence).isEqualTo(Json.digest(content));
        assertThat(change.path("before").asText(null))
                .as("before of %s", sequence)
                .isEqualTo(digestOf(accession));
        assertThat(content.path("accession").asText()).isEqualTo(accession);
        assertThat(content.path("version")).isEqualTo(change.path("version"));
        claims.put(accession, content);
    }

    private String digestOf(String accession) {
        return claims.containsKey(accession) ? Json.digest(claims.get(accession)) : null;
    }

    long sequence() {
        return sequence;
    }

    String chainHead() {
        return head;
    }

    /** In order of accession number. */
    Collection<JsonNode> contents() {
        return claims.values();
    }

    List<String> digests() {
        return contents().stream().map(Json::digest).toList();
    }
}
