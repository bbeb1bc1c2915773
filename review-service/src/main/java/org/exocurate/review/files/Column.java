package org.exocurate.review.files;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A column of a table: what it is called and where a row's JSON has its value.
 *
 * @param about what it says, for those who read the table
 */
record Column(String name, Kind kind, JsonPointer at, String about) {

    /** What the cells hold. */
    enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        YES_OR_NO,
        /** Several texts. */
        LIST
    }

    static Column text(String name, String at, String about) {
        return new Column(name, Kind.TEXT, JsonPointer.compile(at), about);
    }

    static Column integer(String name, String at, String about) {
        return new Column(name, Kind.INTEGER, JsonPointer.compile(at), about);
    }

    static Column decimal(String name, String at, String about) {
        return new Column(name, Kind.DECIMAL, JsonPointer.compile(at), about);
    }

    static Column yesOrNo(String name, String at, String about) {
        return new Column(name, Kind.YES_OR_NO, JsonPointer.compile(at), about);
    }

    static Column list(String name, String at, String about) {
        return new Column(name, Kind.LIST, JsonPointer.compile(at), about);
    }

    /** Two columns of one word: its id, empty where no vocabulary knows it, and its label. */
    static List<Column> term(String name, String at, String about) {
        return List.of(
                text(name + "_id", at + "/id", about + ": its id; empty where no vocabulary knows the word"),
                text(name + "_label", at + "/label", about + ": its label"));
    }

    /** None where the row leaves it open, one, or as many as a list has. */
    List<String> values(JsonNode row) {
        JsonNode found = row.at(at);
        if (found.isMissingNode() || found.isNull()) {
            return List.of();
        }
        if (kind != Kind.LIST) {
            return List.of(found.asText());
        }
        List<String> all = new ArrayList<>(found.size());
        found.forEach(one -> all.add(word(one)));
        return all;
    }

    /** As a table of text has it. */
    String cell(JsonNode row) {
        List<String> values = values(row);
        if (kind == Kind.LIST) {
            return Tsv.list(values);
        }
        return values.isEmpty() ? "" : Tsv.cell(values.get(0));
    }

    /** A word of the vocabulary by its id, a notice by type and work, an author by name and iD, all else as it stands. */
    private static String word(JsonNode one) {
        if (!one.isObject()) {
            return one.asText();
        }
        if (one.has("id")) {
            return one.get("id").asText();
        }
        if (one.has("label")) {
            return one.get("label").asText();
        }
        if (one.has("reference")) {
            return one.path("type").asText() + " " + one.get("reference").asText();
        }
        String name = one.path("name").asText();
        return one.has("orcid") ? name + " (" + one.get("orcid").asText() + ")" : name;
    }
}
