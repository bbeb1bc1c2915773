package org.exocurate.model.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which writers spell one miRNA name. */
final class MiRnaSpelling {

    private static final Pattern SPECIES =
            Pattern.compile("^[a-z]{3,4} (?=(?:mir|let|lin|lsy|bantam|microrna|mirna)(?:\\b|\\d))");
    /** The codes of miRBase for the animals whose vesicles are studied. */
    private static final Pattern KNOWN_SPECIES =
            Pattern.compile("^(?:bta|cfa|cgr|chi|dre|eca|gga|hsa|mml|mmu|oar|ocu|rno|ssc) (?=.*\\d)");

    private static final Pattern WRITTEN_OUT = Pattern.compile("^(?:micro ?rna|mirna|mir) ?(?=\\d)");
    private static final Pattern LET = Pattern.compile("^let(?=\\d)");

    private MiRnaSpelling() {}

    /** The folded name without its species, if it may be that of a miRNA whose first letters are mistyped. */
    static String ofMistyped(String folded) {
        return KNOWN_SPECIES.matcher(folded).replaceFirst("");
    }

    /** The folded name without its species, then as miRBase would write it. */
    static List<String> of(String folded) {
        String free = SPECIES.matcher(folded).replaceFirst("");
        Set<String> spellings = new LinkedHashSet<>(List.of(free));
        spellings.add(
                LET.matcher(WRITTEN_OUT.matcher(free).replaceFirst("mir ")).replaceFirst("let "));
        return List.copyOf(spellings);
    }
}
