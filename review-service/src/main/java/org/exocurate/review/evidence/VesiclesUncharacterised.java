package org.exocurate.review.evidence;

import java.util.Optional;
import java.util.stream.Stream;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.dataset.QualityItem;
import org.exocurate.review.rules.Rule;

/** MISEV2023: what is called an exosome was shown to be a vesicle at all. */
final class VesiclesUncharacterised extends PieceRule {

    VesiclesUncharacterised(Rule rule) {
        super(rule);
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        boolean shown = Stream.of(QualityItem.EV_MARKERS, QualityItem.PARTICLE_COUNT, QualityItem.IMAGING)
                .anyMatch(item -> item.isMetBy(piece));
        return piece.isPrimary() && !shown
                ? Optional.of(piece.reference() + ": no marker, particle count or image of the vesicles is stated")
                : Optional.empty();
    }
}
