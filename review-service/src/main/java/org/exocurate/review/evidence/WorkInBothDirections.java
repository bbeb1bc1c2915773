package org.exocurate.review.evidence;

import java.util.Optional;
import java.util.Set;

import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works;
import org.exocurate.review.rules.Rule;

/** A work that speaks for a claim and against it says two things; one of them is misread. */
final class WorkInBothDirections extends PieceRule {

    WorkInBothDirections(Rule rule) {
        super(rule);
    }

    @Override
    Optional<String> fault(Evidence piece, Examination about) {
        Works works = about.papers().works();
        Set<Reference> opposite = works.of(about.carried(), other -> other.direction() != piece.direction());
        return opposite.contains(works.of(piece))
                ? Optional.of(piece.reference() + " is cited in both directions")
                : Optional.empty();
    }
}
