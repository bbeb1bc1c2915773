package org.exocurate.review.files;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.JsonFormat;

/** What descriptions of a release say: its names and terms, the release, and the files made so far. */
record About(Publication publication, Edition edition, List<ReleaseFile> files) {

    About {
        files = List.copyOf(files);
    }

    String address() {
        return Edition.address(publication, edition.version());
    }

    String address(String file) {
        return address() + "/files/" + file;
    }

    String citation() {
        return Edition.citation(publication, edition.version(), edition.year());
    }

    long claims() {
        return edition.field("counts").path("claims").asLong();
    }

    static String aboutFile(String file) {
        return Format.of(file).map(Format::about).orElse("");
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** For people to read too. */
    static String text(JsonNode json) {
        try {
            return JsonFormat.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + '\n';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
