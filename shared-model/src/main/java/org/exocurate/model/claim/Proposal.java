package org.exocurate.model.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a contributor asks for.
 *
 * @param target the claim version that it is about; null for an addition
 * @param claim the whole claim; null where evidence is added or a claim retracted
 * @param evidence what is added to the target
 * @param reason why; null where none is asked for
 * @param selfCited which pieces cite a work of the contributor's own; all that a check learns of who proposes
 */
public record Proposal(
        ProposalKind kind,
        Target target,
        Claim claim,
        List<Evidence> evidence,
        String reason,
        List<Integer> selfCited) {

    public Proposal {
        Objects.requireNonNull(kind, "a proposal needs a kind");
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        selfCited = selfCited == null
                ? List.of()
                : selfCited.stream().distinct().sorted().toList();
        int pieces = pieces(claim, evidence).size();
        selfCited.forEach(piece -> Objects.checkIndex(piece, pieces));
    }

    /** By somebody of whom nothing is known. */
    public Proposal(ProposalKind kind, Target target, Claim claim, List<Evidence> evidence, String reason) {
        this(kind, target, claim, evidence, reason, List.of());
    }

    public static Proposal add(Claim claim) {
        return new Proposal(ProposalKind.ADD, null, claim, List.of(), null);
    }

    /** The evidence that it brings, in a claim or by itself. */
    public List<Evidence> pieces() {
        return pieces(claim, evidence);
    }

    private static List<Evidence> pieces(Claim claim, List<Evidence> evidence) {
        return claim == null ? evidence : claim.evidence();
    }

    /** The same as the person of this ORCID iD proposes it. */
    public Proposal by(Optional<String> orcid) {
        return withSelfCited(IntStream.range(0, pieces().size())
                .filter(piece -> orcid.filter(pieces().get(piece)::isBy).isPresent())
                .boxed()
                .toList());
    }

    public Proposal withSelfCited(List<Integer> own) {
        return new Proposal(kind, target, claim, evidence, reason, own);
    }
}
