package org.exocurate.review.evidence;

import java.util.Optional;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.dataset.QualityItem;
import org.exocurate.review.rules.Rule;

/** One of the nine things that a reader asks of an experiment with vesicles is not stated. */
final class QualityMissing extends PieceRule {

    private final QualityItem item;

    QualityMissing(Rule rule, QualityItem item) {
        super(rule);
        this.item = item;
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        return piece.isPrimary() && !item.isMetBy(piece)
                ? Optional.of(piece.reference() + ": not stated: " + item.words())
                : Optional.empty();
    }
}
