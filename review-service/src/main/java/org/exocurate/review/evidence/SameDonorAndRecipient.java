package org.exocurate.review.evidence;

import java.util.Optional;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.TermRef;
import org.exocurate.review.rules.Rule;

/** Crosstalk goes from one to another; from a cell to its like is allowed, and worth a look. */
final class SameDonorAndRecipient extends ClaimRule {

    SameDonorAndRecipient(Rule rule) {
        super(rule, "/claim/recipient/term");
    }

    @Override
    Optional<String> fault(Claim claim, Examination about) {
        TermRef donor = claim.donor().term();
        TermRef recipient = claim.recipient().term();
        boolean same = donor != null
                && recipient != null
                && Word.of(donor, about.vocabulary()).equals(Word.of(recipient, about.vocabulary()));
        return same ? Optional.of(recipient.label() + " is donor and recipient") : Optional.empty();
    }
}
