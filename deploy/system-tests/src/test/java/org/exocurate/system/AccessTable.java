package org.exocurate.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who may do what, in which state: the table that is tried cell by cell and printed into the docs. */
final class AccessTable {

    /** In the order of the columns. */
    enum Who {
        NOBODY("no token"),
        OWNER("the contributor"),
        ANOTHER("another contributor"),
        CURATOR("a curator"),
        TIED("a curator of the contributor's organisation"),
        SELF("the contributor, a curator too"),
        STEWARD("a steward"),
        OPERATOR("an operator");

        final String words;

        Who(String words) {
            this.words = words;
        }
    }

    /**
     * A door, and what it answers everybody.
     *
     * @param door the path, with what is asked; a word after it says with which body
     * @param state of the submission that the path names; - where it names none
     * @param expected by {@link Who}: a status, or several with a stroke between them
     */
    record Row(String service, String method, String door, String state, Map<Who, String> expected) {

        String path() {
            return door.split(" ", 2)[0];
        }

        /** The path as an OpenAPI document has it, whatever its parameters are called. */
        String template() {
            return method + " " + path().split("\\?", 2)[0].replaceAll("\\{[^}]*}", "{}");
        }

        boolean expects(Who who, int status) {
            return List.of(expected.get(who).split("/", -1)).contains(Integer.toString(status));
        }

        @Override
        public String toString() {
            return method + " " + door + (state.equals("-") ? "" : " on " + state);
        }
    }

    private AccessTable() {}

    static List<Row> rows() {
        try (InputStream in = Objects.requireNonNull(AccessTable.class.getResourceAsStream("/access.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(AccessTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        Who[] all = Who.values();
        if (cells.size() != 4 + all.length) {
            throw new IllegalStateException("a row has " + cells.size() + " cells: " + line);
        }
        Map<Who, String> expected = new EnumMap<>(Who.class);
        for (int i = 0; i < all.length; i++) {
            expected.put(all[i], cells.get(4 + i));
        }
        return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), expected);
    }

    /** As it stands in the docs. */
    static String page() {
        List<String> lines = new ArrayList<>();
        lines.add("# Who may do what");
        lines.add("");
        lines.add(
                "Printed by `AccessTest`, which tries every cell over HTTP. A cell is the status of the answer; the submission that a path names"
                        + " is the contributor's.");
        for (String service : List.of("submission", "review")) {
            lines.add("");
            lines.add("## " + service + "-service");
            lines.add("");
            lines.add("| door | submission | " + String.join(" | ", words()) + " |");
            lines.add("| --- | --- |" + " --- |".repeat(Who.values().length));
            rows().stream()
                    .filter(row -> row.service().equals(service))
                    .forEach(row -> lines.add("| `" + row.method() + " " + row.door() + "` | " + row.state() + " | "
                            + String.join(" | ", row.expected().values()) + " |"));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> words() {
        return Arrays.stream(Who.values()).map(who -> who.words).toList();
    }
}
