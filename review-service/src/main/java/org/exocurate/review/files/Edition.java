package org.exocurate.review.files;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.json.StoredJson;

/**
 * A release as its files tell of it.
 *
 * @param number 1 for the first, 2 for the second
 * @param manifest what was released and its signature, in canonical JSON
 */
public record Edition(int number, String manifest) {

    /** One line by which a version is cited. */
    public static String citation(Publication publication, String version, String year) {
        return publication.creator() + " (" + year + "). " + publication.title() + ", version " + version
                + " [data set]. " + publication.publisher() + ". " + address(publication, version);
    }

    /** Where a version is found. */
    static String address(Publication publication, String version) {
        return publication.doors() + "releases/" + version;
    }

    String version() {
        return field("version").asText();
    }

    /** The day, as citations name it. */
    String day() {
        return field("at").asText().substring(0, "2026-11-26".length());
    }

    String year() {
        return day().substring(0, "2026".length());
    }

    JsonNode field(String name) {
        return StoredJson.read(manifest).path(name);
    }
}
