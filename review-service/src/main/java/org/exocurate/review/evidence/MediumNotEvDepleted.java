package org.exocurate.review.evidence;

import java.util.Optional;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Medium;
import org.exocurate.review.rules.Rule;

/** Serum brings vesicles of its own into the dish. */
final class MediumNotEvDepleted extends PieceRule {

    MediumNotEvDepleted(Rule rule) {
        super(rule);
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        return piece.medium() == Medium.SERUM
                ? Optional.of(piece.reference() + ": serum that was not EV-depleted brings vesicles of its own")
                : Optional.empty();
    }
}
