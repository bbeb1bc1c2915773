package org.exocurate.verify;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The signed list of a release's files. */
record FileList(Map<String, Entry> entries) {

    static final String NAME = "files.json";
    static final String MANIFEST = "release.json";
    static final String KEYS = "keys.json";
    static final String CLAIMS = "claims.ndjson";
    static final String CHANGES = "changes.ndjson";

    /** A file as the list has it. */
    record Entry(long size, String sha256) {}

    static FileList of(JsonNode files) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        files.forEach(file -> entries.put(
                file.path("name").asText(),
                new Entry(file.path("size").asLong(), file.path("sha256").asText())));
        return new FileList(entries);
    }
}
