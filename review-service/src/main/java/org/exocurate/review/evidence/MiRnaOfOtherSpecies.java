package org.exocurate.review.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.TermRef;

/**
 * A species prefix that is none of the donors or recipients studied. Known only where the name is kept as it was written: a
 * resolved miRNA has no species.
 */
final class MiRnaOfOtherSpecies extends ClaimRule {

    private static final Pattern PREFIX = Pattern.compile("(hsa|mmu|rno|ssc|bta|cfa|ocu|oar|mml|gga|eca|chi)[-_ ].*");

    private static final Map<String, String> SPECIES = Map.ofEntries(
            Map.entry("hsa", "NCBITaxon:9606"),
            Map.entry("mmu", "NCBITaxon:10090"),
            Map.entry("rno", "NCBITaxon:10116"),
            Map.entry("ssc", "NCBITaxon:9823"),
            Map.entry("bta", "NCBITaxon:9913"),
            Map.entry("cfa", "NCBITaxon:9615"),
            Map.entry("ocu", "NCBITaxon:9986"),
            Map.entry("oar", "NCBITaxon:9940"),
            Map.entry("mml", "NCBITaxon:9544"),
            Map.entry("gga", "NCBITaxon:9031"),
            Map.entry("eca", "NCBITaxon:9796"),
            Map.entry("chi", "NCBITaxon:9925"));

    MiRnaOfOtherSpecies() {
        super(
                new Rule(
                        "mirna-species",
                        1,
                        Severity.WARNING,
                        "The miRNA's prefix is of a species that was not studied."),
                "/claim/cargo/term");
    }

    @Override
    Optional<String> fault(Claim claim, Examination about) {
        TermRef cargo = claim.cargo().term();
        Matcher prefix = PREFIX.matcher(cargo == null ? "" : cargo.label());
        if (!prefix.matches()) {
            return Optional.empty();
        }
        List<String> studied = studied(claim);
        return studied.isEmpty() || studied.contains(SPECIES.get(prefix.group(1)))
                ? Optional.empty()
                : Optional.of(cargo.label() + " is named for a species that the evidence does not study");
    }

    private static List<String> studied(Claim claim) {
        return claim.evidence().stream()
                .flatMap(piece -> species(piece).stream())
                .distinct()
                .toList();
    }

    private static List<String> species(Evidence piece) {
        return java.util.stream.Stream.of(piece.donorSpecies(), piece.species())
                .filter(Objects::nonNull)
                .flatMap(species -> species.curie().stream())
                .toList();
    }
}
