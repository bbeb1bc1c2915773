package org.exocurate.model.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifier of a work: {@code PMID:n}, {@code PMC:PMCn} or {@code DOI:10.…}.
 *
 * <p>Kept in one spelling, so that two spellings of one identifier are equal; a DOI knows no case.
 */
public record Reference(String id) implements Comparable<Reference> {

    private static final Pattern PMID = Pattern.compile("PMID:\\s?0*([1-9]\\d{0,8})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PMC =
            Pattern.compile("PMC(?:ID)?:\\s?(?:PMC)?0*([1-9]\\d{0,8})(?:\\.\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOI =
            Pattern.compile("DOI:\\s?(10\\.\\d{2,9}/[\\p{Graph}&&[^\\s]]+)", Pattern.CASE_INSENSITIVE);

    public Reference {
        id = normal(id).orElseThrow(() -> new IllegalArgumentException("not a PMID, PMC or DOI reference"));
    }

    /** Reads a reference as sent; empty if it is none. */
    public static Optional<Reference> read(String text) {
        return normal(text).map(Reference::new);
    }

    private static Optional<String> normal(String text) {
        Matcher pmid = PMID.matcher(text);
        if (pmid.matches()) {
            return Optional.of("PMID:" + pmid.group(1));
        }
        Matcher pmc = PMC.matcher(text);
        if (pmc.matches()) {
            return Optional.of("PMC:PMC" + pmc.group(1));
        }
        Matcher doi = DOI.matcher(text);
        return doi.matches() ? Optional.of("DOI:" + doi.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    @Override
    public int compareTo(Reference other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
