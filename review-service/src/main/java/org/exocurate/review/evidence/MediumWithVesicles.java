package org.exocurate.review.evidence;

import java.util.Optional;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Medium;

/** Serum brings vesicles of its own into the dish. */
final class MediumWithVesicles extends PieceRule {

    MediumWithVesicles() {
        super(new Rule(
                "medium-not-ev-depleted",
                1,
                Severity.WARNING,
                "The donor cells were kept in serum that was not EV-depleted."));
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        return piece.medium() == Medium.SERUM
                ? Optional.of(piece.reference() + ": serum that was not EV-depleted brings vesicles of its own")
                : Optional.empty();
    }
}
