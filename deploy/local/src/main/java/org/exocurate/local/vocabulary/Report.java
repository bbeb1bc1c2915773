package org.exocurate.local.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.local.terminal.Progress;

/** What the door says of a file, for a terminal. */
final class Report {

    private static final List<String> OUTCOMES =
            List.of("added", "renamed", "merged", "obsolete", "changed", "unchanged");
    private static final int EXAMPLES = 3;
    private static final int FAULTS = 20;

    private Report() {}

    static void say(JsonNode report, String name, Progress progress) {
        progress.say(name + ": " + report.path("rows").asLong() + " rows (" + counts(report.path("schemes")) + ")");
        progress.say("  "
                + OUTCOMES.stream()
                        .map(outcome -> report.path(outcome).asLong() + " " + outcome)
                        .collect(Collectors.joining(", ")));
        report.path("examples").properties().forEach(entry -> examples(entry, progress));
        if (!report.path("passedOver").isEmpty()) {
            progress.say("  passed over, as no scheme here: " + counts(report.path("passedOver")));
        }
        long faulty = report.path("faulty").asLong();
        if (faulty > 0) {
            progress.say("  " + faulty + " lines passed over");
            faultyLines(report.path("faults"), progress);
        }
        progress.say("  version " + report.path("number").asLong() + " of the vocabulary, "
                + report.path("terms").asLong() + " terms, digest "
                + report.path("version").asText());
    }

    /** The faults of a refused file, a line each. */
    static String faults(JsonNode problem) {
        StringJoiner lines = new StringJoiner("\n", "\n", "").setEmptyValue("");
        int told = 0;
        for (JsonNode fault : problem.path("errors")) {
            if (!fault.path("pointer").asText().isEmpty() && told++ < FAULTS) {
                lines.add("  " + fault.path("pointer").asText() + " "
                        + fault.path("detail").asText());
            }
        }
        return lines.toString();
    }

    private static String counts(JsonNode schemes) {
        return schemes.properties().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().asLong())
                .collect(Collectors.joining(", "));
    }

    private static void examples(Map.Entry<String, JsonNode> outcome, Progress progress) {
        int told = 0;
        for (JsonNode row : outcome.getValue()) {
            if (told++ < EXAMPLES) {
                progress.say("    " + outcome.getKey() + ": " + row.path("id").asText() + " "
                        + row.path("label").asText()
                        + (row.has("was") ? ", was " + row.get("was").asText() : "")
                        + (row.has("replacedBy")
                                ? ", is " + row.get("replacedBy").asText()
                                : ""));
            }
        }
    }

    private static void faultyLines(JsonNode faults, Progress progress) {
        int told = 0;
        for (JsonNode fault : faults) {
            if (told++ < FAULTS) {
                progress.say("    line " + fault.path("line").asText() + ": "
                        + fault.path("detail").asText());
            }
        }
    }
}
