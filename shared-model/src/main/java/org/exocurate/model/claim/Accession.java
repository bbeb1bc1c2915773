package org.exocurate.model.claim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lasting name of a published claim, {@code EXO-000001}; ordered by number. */
public record Accession(long number) implements Comparable<Accession> {

    private static final String PREFIX = "EXO-";

    /** At least. */
    private static final int DIGITS = 6;

    private static final Pattern WRITTEN = Pattern.compile(PREFIX + "(\\d{" + DIGITS + ",12})");

    public Accession {
        if (number < 1) {
            throw new IllegalArgumentException("accessions begin at 1");
        }
    }

    public static Optional<Accession> read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(1));
        boolean asWeWriteIt = number > 0 && new Accession(number).toString().equals(text);
        return asWeWriteIt ? Optional.of(new Accession(number)) : Optional.empty();
    }

    @Override
    public int compareTo(Accession other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        String digits = Long.toString(number);
        return PREFIX + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
