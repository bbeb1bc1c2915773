package org.exocurate.review.evidence;

import java.util.Optional;

import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.TermRef;
import org.exocurate.review.rules.Rule;

/** A name without an arm is the stem-loop today, and was the guide strand in older releases. */
final class MiRnaArmless extends ClaimRule {

    MiRnaArmless(Rule rule) {
        super(rule, "/claim/cargo/term");
    }

    @Override
    Optional<String> fault(Claim claim, Examination about) {
        TermRef cargo = claim.cargo().term();
        return claim.cargo().kind() == CargoKind.MIRNA && cargo != null && cargo.isResolved() && isAbove(cargo, about)
                ? Optional.of(
                        cargo.label() + " names the stem-loop with both its arms; older releases used the name for the"
                                + " guide strand: say which arm, -5p or -3p")
                : Optional.empty();
    }

    /** A stem-loop is what a mature molecule is cut from, or a copy of one that is. */
    private static boolean isAbove(TermRef cargo, Examination about) {
        return !cargo.label().matches(".*-[35]p")
                && !about.vocabulary().descendants(cargo.id()).isEmpty();
    }
}
