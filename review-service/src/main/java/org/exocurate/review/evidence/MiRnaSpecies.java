package org.exocurate.review.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.TermRef;
import org.exocurate.review.rules.Rule;

/**
 * A species prefix that is none of the donors or recipients studied. Known only where the name is kept as it was written: a
 * resolved miRNA has no species.
 */
final class MiRnaSpecies extends ClaimRule {

    private static final Pattern PREFIX = Pattern.compile("([a-z]{3})[-_ ].*");

    private final Prefixes prefixes;

    MiRnaSpecies(Rule rule, Prefixes prefixes) {
        super(rule, "/claim/cargo/term");
        this.prefixes = prefixes;
    }

    /**
     * Whose miRNAs begin with what.
     *
     * @param species by miRBase's prefix
     */
    record Prefixes(Map<String, String> species) {

        Prefixes {
            species = Map.copyOf(species);
        }
    }

    @Override
    Optional<String> fault(Claim claim, Examination about) {
        TermRef cargo = claim.cargo().term();
        Matcher prefix = PREFIX.matcher(cargo == null ? "" : cargo.label());
        if (!prefix.matches() || !prefixes.species().containsKey(prefix.group(1))) {
            return Optional.empty();
        }
        List<String> studied = studied(claim);
        return studied.isEmpty() || studied.contains(prefixes.species().get(prefix.group(1)))
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
        return Stream.of(piece.donorSpecies(), piece.species())
                .filter(Objects::nonNull)
                .flatMap(species -> species.curie().stream())
                .toList();
    }
}
