package org.exocurate.model.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes one spelling of the many that mean the same name. */
public final class Names {

    /** Dashes of every kind and white space of every kind: writers take one for the other. */
    private static final Pattern GAPS = Pattern.compile("[\\p{Pd}\\u2212\\s\\p{Z}]+");

    private Names() {}

    /** NFC, case folded, dashes and spaces folded. Upper case first, so that ß and ss meet. */
    public static String fold(String text) {
        return isPlain(text) ? foldPlain(text) : foldAny(text);
    }

    /** Most names are plain ASCII, and there are half a million of them when a vocabulary is built. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at < ' ' || at > '~') {
                return false;
            }
        }
        return true;
    }

    private static String foldPlain(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean gap = at == ' ' || at == '-';
            if (!gap) {
                folded.append(at >= 'A' && at <= 'Z' ? (char) (at + ('a' - 'A')) : at);
            } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        int end = folded.length();
        return folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static String foldAny(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return GAPS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
