package org.exocurate.model.vocabulary;

import java.nio.charset.StandardCharsets;
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
        byte[] folded = new byte[text.length()];
        int end = 0;
        boolean other = false;
        for (int i = 0; i < folded.length; i++) {
            char at = text.charAt(i);
            if (at == ' ' || at == '-') {
                other |= at == '-' || end == 0 || folded[end - 1] == ' ';
                if (end > 0 && folded[end - 1] != ' ') {
                    folded[end++] = ' ';
                }
            } else {
                boolean upper = at >= 'A' && at <= 'Z';
                other |= upper;
                folded[end++] = (byte) (upper ? at + ('a' - 'A') : at);
            }
        }
        int length = end > 0 && folded[end - 1] == ' ' ? end - 1 : end;
        return other || length < text.length() ? new String(folded, 0, length, StandardCharsets.ISO_8859_1) : text;
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
