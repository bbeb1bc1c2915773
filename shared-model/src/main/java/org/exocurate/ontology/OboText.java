package org.exocurate.ontology;

/** How OBO files write values: escapes, quotation marks, trailing modifiers in braces, and comments. */
final class OboText {

    private static final int SHOWN = 60;

    private OboText() {}

    /** A value without its trailing modifiers and its comment. */
    static String text(String value) {
        int end = firstBare(value, '!');
        String said = value.substring(0, end).strip();
        int brace = firstBare(said, '{');
        boolean modified = brace > 0 && said.endsWith("}");
        return unescaped(modified ? said.substring(0, brace).strip() : said);
    }

    /** The first, second ... word of a value; empty if it has none. */
    static String word(String value, int which) {
        String[] words = value.strip().split("\\s+", -1);
        return which < words.length && !words[which].startsWith("!") && !words[which].startsWith("{")
                ? unescaped(words[which])
                : "";
    }

    /** Where the sign first stands unescaped; the length if nowhere. */
    private static int firstBare(String value, char sign) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                i++;
            } else if (value.charAt(i) == sign) {
                return i;
            }
        }
        return value.length();
    }

    /** Where the text in quotation marks that the value begins with ends; negative if there is none. */
    static int endOfQuoted(String value) {
        if (!value.startsWith("\"")) {
            return -1;
        }
        int end = 1 + firstBare(value.substring(1), '"');
        return end < value.length() ? end : -1;
    }

    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == '\\' && i + 1 < text.length()) {
                char meant = text.charAt(++i);
                plain.append(meant == 'n' || meant == 't' || meant == 'W' ? ' ' : meant);
            } else {
                plain.append(at);
            }
        }
        return plain.toString();
    }

    /** An odd number of backslashes ends it. */
    static boolean isContinued(CharSequence line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    static String shown(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
