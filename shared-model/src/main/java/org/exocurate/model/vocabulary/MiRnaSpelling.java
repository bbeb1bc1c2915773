package org.exocurate.model.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which writers spell one miRNA name. */
final class MiRnaSpelling {

    private static final Pattern SPECIES =
            Pattern.compile("^[a-z]{3,4} (?=(?:mir|let|lin|lsy|bantam|microrna|mirna)(?:\\b|\\d))");
    private static final Pattern WRITTEN_OUT = Pattern.compile("^(?:micro ?rna|mirna|mir) ?(?=\\d)");
    private static final Pattern LET = Pattern.compile("^let(?=\\d)");

    private MiRnaSpelling() {}

    /** The folded name without its species, then as miRBase would write it. */
    static List<String> of(String folded) {
        String free = SPECIES.matcher(folded).replaceFirst("");
        Set<String> spellings = new LinkedHashSet<>(List.of(free));
        spellings.add(
                LET.matcher(WRITTEN_OUT.matcher(free).replaceFirst("mir ")).replaceFirst("let "));
        return List.copyOf(spellings);
    }
}
