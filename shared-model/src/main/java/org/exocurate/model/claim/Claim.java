package org.exocurate.model.claim;

import java.util.List;
import java.util.Objects;

/** What one submitter holds to be true of one cargo, one recipient and one process, and what carries it. */
public record Claim(
        ClaimType type,
        Donor donor,
        Cargo cargo,
        Recipient recipient,
        Effect effect,
        Condition condition,
        TermRef comparator,
        List<String> mechanism,
        String comment,
        AiUse aiUse,
        List<Evidence> evidence) {

    public Claim {
        Objects.requireNonNull(type, "a claim needs a type");
        Objects.requireNonNull(cargo, "a claim needs a cargo");
        Objects.requireNonNull(effect, "a claim needs an effect");
        Objects.requireNonNull(aiUse, "a claim says whether a machine wrote it");
        donor = donor == null ? Donor.OPEN : donor;
        recipient = recipient == null ? new Recipient(null) : recipient;
        condition = condition == null ? Condition.OPEN : condition;
        mechanism = mechanism == null ? List.of() : List.copyOf(mechanism);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim cites evidence");
        }
    }

    /** The same claim carried by other evidence. */
    public Claim withEvidence(List<Evidence> other) {
        return new Claim(
                type, donor, cargo, recipient, effect, condition, comparator, mechanism, comment, aiUse, other);
    }
}
