package org.exocurate.review.evidence;

import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.dataset.Opposites;

/** A revision turns the direction of a claim if its effect is opposed to the former one (DESIGN 3), for approvals and releases alike. */
@ApplicationScoped
public class OpposedEffects implements Opposites {

    @Override
    public boolean opposed(Claim former, Claim revised, Vocabulary vocabulary) {
        ComparedClaim one = ComparedClaim.of(revised, vocabulary);
        ComparedClaim other = ComparedClaim.of(former, vocabulary);
        return new Opposition(Comparison.of(one, other, vocabulary)).opposed();
    }
}
