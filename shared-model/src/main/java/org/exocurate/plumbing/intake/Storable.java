package org.exocurate.plumbing.intake;

/** Makes a text from outside fit for a PostgreSQL column, which takes neither NUL nor half a surrogate pair. */
final class Storable {

    private static final int REPLACEMENT = 0xFFFD;

    private Storable() {}

    static String text(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(fits(c) ? c : REPLACEMENT));
        return clean.toString();
    }

    private static boolean fits(int codePoint) {
        return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }
}
