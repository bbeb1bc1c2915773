package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Evidence;
import org.exocurate.review.rules.Rule;

/** Polymers and kits bring down more than vesicles. */
final class PrecipitationAlone extends PieceRule {

    private final Methods methods;

    PrecipitationAlone(Rule rule, Methods methods) {
        super(rule);
        this.methods = methods;
    }

    /** The names by which coarse methods go. */
    record Methods(List<String> coarse) {

        Methods {
            coarse = List.copyOf(coarse);
        }
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        return !piece.isolation().isEmpty()
                        && piece.isolation().stream()
                                .allMatch(method -> Prose.of(method).namesOneOf(methods.coarse()))
                ? Optional.of(piece.reference() + ": precipitation or a kit alone brings down more than vesicles")
                : Optional.empty();
    }
}
