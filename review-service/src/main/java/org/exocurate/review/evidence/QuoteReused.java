package org.exocurate.review.evidence;

import java.util.Optional;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Works;
import org.exocurate.model.vocabulary.Names;
import org.exocurate.review.rules.Rule;

/** The same words cannot stand in two works. */
final class QuoteReused extends PieceRule {

    QuoteReused(Rule rule) {
        super(rule);
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        if (piece.quote() == null || piece.quote().isBlank()) {
            return Optional.empty();
        }
        String quote = Names.fold(piece.quote());
        Works works = about.papers().works();
        boolean reused = about.carried().stream()
                .filter(other -> other.quote() != null && !works.of(other).equals(works.of(piece)))
                .anyMatch(other -> Names.fold(other.quote()).equals(quote));
        return reused
                ? Optional.of(piece.reference() + ": the same quote is given for another work")
                : Optional.empty();
    }
}
