package org.exocurate.model.claim;

import java.util.List;
import java.util.Objects;

/**
 * What a contributor asks for.
 *
 * @param target the claim version that it is about; null for an addition
 * @param claim the whole claim; null where evidence is added or a claim retracted
 * @param evidence what is added to the target
 * @param reason why; null where none is asked for
 */
public record Proposal(ProposalKind kind, Target target, Claim claim, List<Evidence> evidence, String reason) {

    public Proposal {
        Objects.requireNonNull(kind, "a proposal needs a kind");
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    public static Proposal add(Claim claim) {
        return new Proposal(ProposalKind.ADD, null, claim, List.of(), null);
    }
}
