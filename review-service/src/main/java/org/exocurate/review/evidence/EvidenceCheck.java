package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.exocurate.form.Rereading;
import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.dataset.Neighbourhood;
import org.exocurate.review.dataset.PublishedClaim;

/** Says what the dataset knows about a proposal already, and what a curator should look at. */
@ApplicationScoped
public class EvidenceCheck {

    /** Raised whenever the same inputs may get another verdict. */
    static final String ENGINE = "1";

    private final PublishedClaims dataset;
    private final VocabularyInForce inForce;
    private final EvidenceRules rules;

    @Inject
    EvidenceCheck(Dataset dataset, VocabularyInForce inForce, EvidenceRules rules) {
        this(
                new PublishedClaims() {
                    @Override
                    public List<PublishedClaim> neighbours(Neighbourhood where, long asOf) {
                        return dataset.neighbours(where, asOf);
                    }

                    @Override
                    public Optional<PublishedClaim> claim(Accession accession, long asOf) {
                        return dataset.claim(accession, asOf);
                    }
                },
                inForce,
                rules);
    }

    EvidenceCheck(PublishedClaims dataset, VocabularyInForce inForce, EvidenceRules rules) {
        this.dataset = dataset;
        this.inForce = inForce;
        this.rules = rules;
    }

    /** The proposal in the words of this service's vocabulary, which is the one that counts. */
    public Proposal resolved(Proposal proposal) {
        return new Rereading(inForce.get()).of(proposal);
    }

    /** The verdict on a proposal by the dataset as it was at a sequence, and by the vocabulary in force. */
    public Verdict judge(Proposal sent, long asOf) {
        return judge(sent, asOf, inForce.get());
    }

    /** The verdict by the dataset as it was at a sequence, and by this vocabulary alone. */
    public Verdict judge(Proposal sent, long asOf, Vocabulary vocabulary) {
        Proposal proposal = new Rereading(vocabulary).of(sent);
        Optional<PublishedClaim> target =
                Optional.ofNullable(proposal.target()).flatMap(named -> dataset.claim(named.accession(), asOf));
        Optional<Claim> statement = statement(proposal, target);
        List<Compared> matches = statement
                .map(claim -> compare(claim, proposal, target, asOf, vocabulary))
                .orElse(List.of());
        List<Compared> counting =
                matches.stream().filter(match -> !match.isRetracted()).toList();
        return new Verdict(
                statement.map(claim -> strongest(counting)),
                matches.stream()
                        .limit(Verdict.LISTED)
                        .map(match -> match.match(vocabulary))
                        .toList(),
                counting.size(),
                rules.findings(Examination.of(proposal, target, matches, vocabulary)),
                new CheckedAt(asOf, rules.digest(), vocabulary.version(), ENGINE),
                contradicted(counting, proposal),
                firsts(counting));
    }

    /** What would be said of the recipient if the proposal were approved; a retraction says nothing. */
    private static Optional<Claim> statement(Proposal proposal, Optional<PublishedClaim> target) {
        return switch (proposal.kind()) {
            case ADD, REVISE -> Optional.of(proposal.claim());
            case ADD_EVIDENCE -> target.map(PublishedClaim::claim).map(claim -> with(claim, proposal.evidence()));
            case RETRACT -> Optional.empty();
        };
    }

    private static Claim with(Claim claim, List<Evidence> more) {
        return claim.withEvidence(
                Stream.concat(claim.evidence().stream(), more.stream()).toList());
    }

    /** All matches, the strongest first; a target is none, unless evidence speaks against it. */
    private List<Compared> compare(
            Claim claim, Proposal proposal, Optional<PublishedClaim> target, long asOf, Vocabulary vocabulary) {
        ComparedClaim prepared = ComparedClaim.of(claim, vocabulary);
        List<Compared> matches = new ArrayList<>();
        dataset.neighbours(new Neighbours(vocabulary).of(claim), asOf).stream()
                .filter(known -> target.map(t -> !t.accession().equals(known.accession()))
                        .orElse(true))
                .map(known -> Compared.of(prepared, known, vocabulary))
                .filter(Compared::isMatch)
                .forEach(matches::add);
        if (refutesItsTarget(proposal)) {
            target.map(known -> Compared.of(prepared, known, vocabulary).refuted())
                    .ifPresent(matches::add);
        }
        matches.sort(Compared.STRONGEST_FIRST);
        return matches;
    }

    private static boolean refutesItsTarget(Proposal proposal) {
        return proposal.kind() == ProposalKind.ADD_EVIDENCE
                && proposal.evidence().stream().anyMatch(piece -> !piece.supports());
    }

    private static Relation strongest(List<Compared> counting) {
        return counting.stream().map(Compared::relation).findFirst().orElse(Relation.NEW);
    }

    private static Map<Relation, String> firsts(List<Compared> counting) {
        Map<Relation, String> firsts = new EnumMap<>(Relation.class);
        counting.forEach(match -> firsts.putIfAbsent(match.relation(), match.named()));
        return firsts;
    }

    private static List<Accession> contradicted(List<Compared> counting, Proposal proposal) {
        return counting.stream()
                .filter(match -> match.relation() == Relation.CONTRADICTS)
                .map(match -> match.published().accession())
                .filter(known -> proposal.target() == null
                        || !proposal.target().accession().equals(known))
                .sorted()
                .toList();
    }

    /** True if the two say opposite things, whatever explains it: a revision that turns the direction. */
    public boolean opposed(Claim former, Claim revised, Vocabulary vocabulary) {
        return new Opposition(pair(revised, former, vocabulary)).opposed();
    }

    /** True if donor, cargo or recipient are no longer comparable: no revision, but another claim. */
    public boolean moves(Claim former, Claim revised) {
        Comparison pair = pair(revised, former, inForce.get());
        return !pair.sameType()
                || Stream.of(Axis.DONOR, Axis.CARGO, Axis.RECIPIENT).anyMatch(pair::isDifferent);
    }

    private static Comparison pair(Claim one, Claim other, Vocabulary vocabulary) {
        return Comparison.of(ComparedClaim.of(one, vocabulary), ComparedClaim.of(other, vocabulary), vocabulary);
    }
}
