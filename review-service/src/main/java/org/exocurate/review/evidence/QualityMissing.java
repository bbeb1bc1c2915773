package org.exocurate.review.evidence;

import java.util.Locale;
import java.util.Optional;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.dataset.QualityItem;

/** One of the nine things that a reader asks of an experiment with vesicles is not stated. */
final class QualityMissing extends PieceRule {

    private final QualityItem item;

    QualityMissing(QualityItem item) {
        super(new Rule(
                "quality-" + item.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                1,
                Severity.INFO,
                "A primary work lacks this quality item: " + item.words() + "."));
        this.item = item;
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        return piece.isPrimary() && !item.isMetBy(piece)
                ? Optional.of(piece.reference() + ": not stated: " + item.words())
                : Optional.empty();
    }
}
