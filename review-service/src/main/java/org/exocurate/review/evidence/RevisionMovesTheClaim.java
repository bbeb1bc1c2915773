package org.exocurate.review.evidence;

import java.util.Optional;
import java.util.stream.Collectors;

import org.exocurate.model.claim.Claim;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.rules.Rule;

/** A version that speaks of another donor, cargo or recipient would make one accession mean two things. */
final class RevisionMovesTheClaim extends ClaimRule {

    RevisionMovesTheClaim(Rule rule) {
        super(rule, "/claim");
    }

    @Override
    Optional<String> fault(Claim revised, Examination about) {
        return about.target().flatMap(former -> fault(revised, former, about));
    }

    private static Optional<String> fault(Claim revised, PublishedClaim former, Examination about) {
        Comparison pair = Comparison.of(
                ComparedClaim.of(revised, about.vocabulary()),
                ComparedClaim.of(former.claim(), about.vocabulary()),
                about.vocabulary());
        return pair.moves()
                ? Optional.of("is not comparable with " + former.accession() + " in " + where(pair)
                        + ": retract that and add this")
                : Optional.empty();
    }

    private static String where(Comparison pair) {
        return pair.sameType() ? pair.moved().stream().map(Axis::word).collect(Collectors.joining(", ")) : "its type";
    }
}
