package org.exocurate.review.files;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as text. The rule is short, so that any later software writes the same bytes: UTF-8; a cell ends at a tab, a row at a
 * line feed; tab, line feed, carriage return and backslash are written {@code \t \n \r \\}; the values of a list are joined by
 * {@code |}, and that sign within one of them is written {@code \|}. Nothing is quoted. What is open is empty.
 */
final class Tsv {

    private Tsv() {}

    static String header(List<String> names) {
        return row(names);
    }

    /** Of cells that are written already. */
    static String row(List<String> cells) {
        return String.join("\t", cells) + '\n';
    }

    static String cell(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isSpecial(value.charAt(i))) {
                return rest(value, i);
            }
        }
        return value;
    }

    static String list(List<String> values) {
        return values.stream().map(value -> cell(value).replace("|", "\\|")).collect(Collectors.joining("|"));
    }

    private static boolean isSpecial(char at) {
        return at == '\t' || at == '\n' || at == '\r' || at == '\\';
    }

    private static String rest(String value, int begun) {
        StringBuilder out = new StringBuilder(value.length() + 8).append(value, 0, begun);
        for (int i = begun; i < value.length(); i++) {
            char at = value.charAt(i);
            switch (at) {
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\\' -> out.append("\\\\");
                default -> out.append(at);
            }
        }
        return out.toString();
    }
}
