package org.exocurate.review.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.json.StoredJson;

/** What changed since the release before, for people: counts, and the first claims of each kind of change. */
final class Notes {

    private static final int SHOWN = 100;

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("claim.retracted", "Retracted");
        TITLES.put("claim.revised", "Revised");
        TITLES.put("claim.added", "Added");
        TITLES.put("claim.evidence_added", "New evidence");
        TITLES.put("claim.contested", "Contested, or no longer so");
        TITLES.put("claim.support_changed", "Support or notices changed");
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    Notes() {
        TITLES.keySet().forEach(type -> kinds.put(type, new Kind()));
    }

    /** The changes of one type: how many, and lines of the first. */
    private static final class Kind {

        private final List<String> lines = new ArrayList<>();
        private long count;
    }

    void change(Contents.Told change) {
        Kind kind = kinds.computeIfAbsent(change.type(), type -> new Kind());
        kind.count++;
        if (kind.lines.size() < SHOWN) {
            kind.lines.add(line(StoredJson.read(change.text())));
        }
    }

    private static String line(JsonNode change) {
        JsonNode content = change.path("content");
        JsonNode claim = content.path("claim");
        StringBuilder line = new StringBuilder("- ");
        line.append(change.path("accession").asText())
                .append('.')
                .append(change.path("version").asInt());
        line.append(": ").append(word(claim.at("/donor/term"), "any donor")).append(", ");
        line.append(word(claim.at("/cargo/term"), claim.at("/cargo/kind").asText()));
        if (claim.has("recipient")) {
            line.append(", ").append(word(claim.at("/recipient/term"), "any recipient"));
        }
        line.append(": ").append(claim.at("/effect/regulation").asText(""));
        line.append(' ').append(word(claim.at("/effect/process"), word(claim.at("/condition/term"), "")));
        line.append(" (").append(content.path("status").asText()).append(", ");
        line.append(content.path("grade").asText()).append(')');
        return plain(line.toString());
    }

    private static String word(JsonNode term, String otherwise) {
        return term.path("label").asText(otherwise);
    }

    /** A label may hold what Markdown would take for markup. */
    private static String plain(String text) {
        return text.replaceAll("[\\r\\n]+", " ")
                .replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1")
                .replaceAll(" +", " ");
    }

    String text(About about) {
        Edition edition = about.edition();
        StringBuilder notes = new StringBuilder();
        notes.append("# ")
                .append(about.publication().title())
                .append(' ')
                .append(edition.version())
                .append("\n\n");
        notes.append(edition.day())
                .append(". Changes ")
                .append(edition.field("from").asLong());
        notes.append(" to ").append(edition.field("to").asLong()).append("; ");
        notes.append(about.claims()).append(" claims.\n\n");
        kinds.forEach((type, kind) -> section(notes, TITLES.getOrDefault(type, type), kind));
        notes.append("## Citation\n\n").append(about.citation()).append("\n\n");
        notes.append("Content digest (Merkle root, RFC 9162): ")
                .append(edition.field("merkleRoot").asText());
        notes.append("\nLicence: ").append(about.publication().license()).append('\n');
        return notes.toString();
    }

    private static void section(StringBuilder notes, String title, Kind kind) {
        if (kind.count == 0) {
            return;
        }
        notes.append("## ").append(title).append(" (").append(kind.count).append(")\n\n");
        kind.lines.forEach(line -> notes.append(line).append('\n'));
        if (kind.count > kind.lines.size()) {
            notes.append("- and ").append(kind.count - kind.lines.size()).append(" more, in changes.ndjson\n");
        }
        notes.append('\n');
    }
}
