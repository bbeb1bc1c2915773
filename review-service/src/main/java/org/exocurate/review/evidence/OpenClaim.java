package org.exocurate.review.evidence;

import java.util.Optional;
import java.util.UUID;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.works.KnownWorks;

/**
 * What an open submission would have the dataset say.
 *
 * @param content the submission as it is read at the door: canonical JSON
 */
public record OpenClaim(UUID submission, Claim claim, String content) {

    /** What it is to another claim, if anything. */
    Optional<Match> match(ComparedClaim other, Vocabulary vocabulary, KnownWorks papers) {
        Comparison pair = Comparison.of(other, ComparedClaim.of(claim, vocabulary), vocabulary);
        DecisionTable table = DecisionTable.of(pair, papers.works());
        Relation relation = table.relation();
        return relation == Relation.UNRELATED
                ? Optional.empty()
                : Optional.of(new Match(
                        submission.toString(),
                        true,
                        relation,
                        pair.axes(),
                        table.explains(),
                        Compared.independent(pair, relation, papers),
                        new Nearest(vocabulary).of(pair),
                        content));
    }
}
