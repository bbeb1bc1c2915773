package org.exocurate.review.evidence;

import java.util.Collection;
import java.util.regex.Pattern;

import org.exocurate.model.vocabulary.Names;

/**
 * A text that is searched for names, however case, dashes and plural are written.
 *
 * @param words folded, one space before each and after the last
 */
record Prose(String words) {

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MIRNA = Pattern.compile("\\b(?:microrna|mirna|mir) ?(?=\\d)");

    private static final String ANY_ENDING = "*";

    /** A text that nobody wrote names nothing. */
    static Prose of(String text) {
        return new Prose(" " + plain(text == null ? "" : text) + " ");
    }

    private static String plain(String text) {
        String words = GAP.matcher(Names.fold(text)).replaceAll(" ").strip();
        return MIRNA.matcher(words).replaceAll("mir ");
    }

    /** True if the name stands there as whole words; one that ends in an asterisk, with any ending. */
    boolean names(String name) {
        String sought = " " + plain(name);
        if (sought.isBlank()) {
            return false;
        }
        return name.endsWith(ANY_ENDING)
                ? words.contains(sought)
                : words.contains(sought + " ") || words.contains(sought + "s ");
    }

    boolean namesOneOf(Collection<String> names) {
        return names.stream().anyMatch(this::names);
    }
}
