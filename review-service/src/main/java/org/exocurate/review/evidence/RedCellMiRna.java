package org.exocurate.review.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.TermRef;
import org.exocurate.review.rules.Rule;

/** Burst red cells flood a blood sample with these miRNAs. */
final class RedCellMiRna extends ClaimRule {

    private final Blood known;

    RedCellMiRna(Rule rule, Blood known) {
        super(rule, "/claim/cargo/term");
        this.known = known;
    }

    /**
     * What is known of blood.
     *
     * @param mirnas of its red cells, by name without species, letter and arm
     * @param blood its terms; what lies below them is blood too
     */
    record Blood(List<String> mirnas, List<String> blood) {

        Blood {
            mirnas = mirnas.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
            blood = List.copyOf(blood);
        }

        boolean isOfRedCells(TermRef cargo) {
            String name = cargo == null ? "" : cargo.label().toLowerCase(Locale.ROOT);
            return mirnas.stream()
                    .anyMatch(known -> name.startsWith(known)
                            && !name.substring(known.length()).matches("[0-9].*"));
        }
    }

    @Override
    Optional<String> fault(Claim claim, Examination about) {
        TermRef cargo = claim.cargo().term();
        boolean reported = claim.evidence().stream().anyMatch(piece -> piece.haemolysis() != null);
        return known.isOfRedCells(cargo)
                        && !reported
                        && about.isWithin(claim.donor().term(), known.blood())
                ? Optional.of(cargo.label() + " also comes from burst red cells: report haemolysis")
                : Optional.empty();
    }
}
