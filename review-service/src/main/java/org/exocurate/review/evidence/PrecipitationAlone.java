package org.exocurate.review.evidence;

import java.util.Optional;
import java.util.regex.Pattern;

import org.exocurate.model.claim.Evidence;

/** Polymers and kits bring down more than vesicles. */
final class PrecipitationAlone extends PieceRule {

    private static final Pattern COARSE = Pattern.compile(
            ".*(precipitat|\\bkit\\b|exoquick|\\bpeg\\b|polyethylene glycol|total exosome isolation).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    PrecipitationAlone() {
        super(new Rule(
                "precipitation-alone", 1, Severity.WARNING, "Vesicles were isolated by precipitation or a kit alone."));
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        return !piece.isolation().isEmpty()
                        && piece.isolation().stream()
                                .allMatch(method -> COARSE.matcher(method).matches())
                ? Optional.of(piece.reference() + ": precipitation or a kit alone brings down more than vesicles")
                : Optional.empty();
    }
}
