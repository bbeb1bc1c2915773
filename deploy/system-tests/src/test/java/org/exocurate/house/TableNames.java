package org.exocurate.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which tables there are, and which SQL in which source names them. */
final class TableNames {

    private static final Pattern MADE =
            Pattern.compile("(?i)create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");

    private static final Pattern DROPPED = Pattern.compile("(?i)drop\\s+table\\s+(?:if\\s+exists\\s+)?(\\w+)");

    /** What is no code comes first, so that a quote in a comment begins no text. */
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\"(.*?)\"\"\"|'(?:\\\\.|[^'\\\\\\n])'|\"((?:\\\\.|[^\"\\\\\\n])*)\"");

    private static final Pattern MAPPED = Pattern.compile("@Table\\(name = \"(\\w+)\"\\)");

    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:from|join|into|update|using|truncate|table)\\s+(?:only\\s+)?(\\w+)\\b");

    private TableNames() {}

    /** Those that are there in the end: no name is made again once it was dropped. */
    static Set<String> made(Stream<String> migrations) {
        Set<String> names = new TreeSet<>();
        Set<String> dropped = new TreeSet<>();
        migrations.forEach(text -> {
            MADE.matcher(text).results().forEach(made -> names.add(made.group(1)));
            DROPPED.matcher(text).results().forEach(gone -> dropped.add(gone.group(1)));
        });
        names.removeAll(dropped);
        return names;
    }

    /** Each table with the types whose SQL names it. */
    static Map<String, Set<String>> namedBy(Map<String, String> sourceByType, Set<String> tables) {
        Map<String, Set<String>> namedBy = new TreeMap<>();
        sourceByType.forEach((type, source) -> named(source).stream()
                .filter(tables::contains)
                .forEach(table ->
                        namedBy.computeIfAbsent(table, none -> new TreeSet<>()).add(type)));
        return namedBy;
    }

    /** Names in SQL, and of mapped entities. */
    static List<String> named(String source) {
        List<String> names = new ArrayList<>();
        MAPPED.matcher(source).results().forEach(mapped -> names.add(mapped.group(1)));
        COMMENT_OR_TEXT.matcher(source).results().map(TableNames::text).forEach(text -> NAMED.matcher(text)
                .results()
                .forEach(named -> names.add(named.group(1).toLowerCase(Locale.ROOT))));
        return names;
    }

    private static String text(MatchResult found) {
        if (found.group(1) != null) {
            return found.group(1);
        }
        return found.group(2) == null ? "" : found.group(2);
    }
}
