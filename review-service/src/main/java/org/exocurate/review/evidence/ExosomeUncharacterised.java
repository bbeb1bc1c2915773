package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.dataset.QualityItem;
import org.exocurate.review.rules.Rule;

/** MISEV2023: "exosome" says where a vesicle was made, which takes more than a vesicle being there. */
final class ExosomeUncharacterised extends PieceRule {

    private final Names names;

    ExosomeUncharacterised(Rule rule, Names names) {
        super(rule);
        this.names = names;
    }

    /** The words that claim an origin. */
    record Names(List<String> exosome) {

        Names {
            exosome = List.copyOf(exosome);
        }
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        return piece.isPrimary() && isNamed(piece, about) && !isCharacterised(piece)
                ? Optional.of(
                        piece.reference()
                                + ": called exosomes, without a vesicle marker, a negative marker, and a count or image together")
                : Optional.empty();
    }

    private boolean isNamed(Evidence piece, Examination about) {
        return Prose.of(piece.quote()).namesOneOf(names.exosome())
                || Prose.of(about.claim().map(Claim::comment).orElse(null)).namesOneOf(names.exosome());
    }

    private static boolean isCharacterised(Evidence piece) {
        return QualityItem.EV_MARKERS.isMetBy(piece)
                && QualityItem.NEGATIVE_MARKER.isMetBy(piece)
                && (QualityItem.PARTICLE_COUNT.isMetBy(piece) || QualityItem.IMAGING.isMetBy(piece));
    }
}
