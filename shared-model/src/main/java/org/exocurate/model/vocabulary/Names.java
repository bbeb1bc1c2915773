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
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return GAPS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
