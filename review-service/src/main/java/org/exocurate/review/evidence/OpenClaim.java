package org.exocurate.review.evidence;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.review.works.KnownWorks;

/**
 * What an open submission would have the dataset say.
 *
 * @param proposal the submission as it is stored
 */
public record OpenClaim(UUID submission, Claim claim, JsonNode proposal) {

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
                        Optional.of(CanonicalJson.of(proposal))));
    }
}
