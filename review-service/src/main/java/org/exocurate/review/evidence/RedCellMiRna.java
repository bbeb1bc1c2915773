package org.exocurate.review.evidence;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.TermRef;

/** Burst red cells flood a blood sample with these miRNAs. */
final class RedCellMiRna extends ClaimRule {

    private static final Pattern RED_CELL =
            Pattern.compile("mir-(451|16|144|486)(?![0-9]).*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BLOOD = Set.of("UBERON:0000178", "UBERON:0001969", "UBERON:0001977");

    RedCellMiRna() {
        super(
                new Rule(
                        "red-cell-mirna",
                        1,
                        Severity.WARNING,
                        "A miRNA of red cells from blood, and haemolysis is not reported."),
                "/claim/cargo/term");
    }

    @Override
    Optional<String> fault(Claim claim, Examination about) {
        TermRef cargo = claim.cargo().term();
        boolean redCell = cargo != null && RED_CELL.matcher(cargo.label()).matches();
        boolean reported = claim.evidence().stream().anyMatch(piece -> piece.haemolysis() != null);
        return redCell && !reported && isBlood(claim.donor().term(), about)
                ? Optional.of(cargo.label() + " also comes from burst red cells: report haemolysis")
                : Optional.empty();
    }

    private static boolean isBlood(TermRef donor, Examination about) {
        return donor != null
                && donor.isResolved()
                && BLOOD.stream()
                        .anyMatch(blood ->
                                blood.equals(donor.id()) || about.vocabulary().isBelow(donor.id(), blood));
    }
}
