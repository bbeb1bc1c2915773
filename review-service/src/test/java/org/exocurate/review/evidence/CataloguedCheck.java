package org.exocurate.review.evidence;

import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.review.dataset.PublishedDataset;
import org.exocurate.review.rules.Rules;

/** The check over a real dataset, for the tests of other rooms. */
public final class CataloguedCheck {

    private CataloguedCheck() {}

    public static EvidenceCheck over(PublishedDataset published, VocabularyInForce vocabulary) {
        return new EvidenceCheck(
                new CataloguedClaims(published.catalogue(), published.dataset(), published.bibliography()),
                vocabulary,
                new EvidenceRules(Rules.packaged()));
    }
}
