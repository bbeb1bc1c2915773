package org.exocurate.model.claim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A published claim at one of its versions, written {@code EXO-000001.2}. */
public record Target(Accession accession, int version) {

    private static final Pattern WRITTEN = Pattern.compile("(EXO-\\d{6,12})\\.([1-9]\\d{0,8})");

    public static Optional<Target> read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Accession.read(parts.group(1)).map(a -> new Target(a, Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return accession + "." + version;
    }
}
