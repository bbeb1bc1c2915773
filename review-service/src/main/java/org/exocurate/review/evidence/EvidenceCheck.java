package org.exocurate.review.evidence;

import java.util.Comparator;
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
import org.exocurate.review.dataset.Neighbourhood;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.evidence.PublishedClaims.Near;
import org.exocurate.review.rules.Rule;

/** Says what the dataset knows about a proposal already, and what a curator should look at. */
@ApplicationScoped
public class EvidenceCheck {

    /** Raised whenever the same inputs may get another verdict. */
    static final String ENGINE = "1";

    private static final Near NOTHING = new Near(List.of(), Optional.empty(), 0, List.of());

    private final PublishedClaims dataset;
    private final Vocabulary vocabulary;
    private final EvidenceRules rules;

    @Inject
    EvidenceCheck(PublishedClaims dataset, Vocabulary vocabulary, EvidenceRules rules) {
        this.dataset = dataset;
        this.vocabulary = vocabulary;
        this.rules = rules;
    }

    /** The proposal in the words of this service's vocabulary, which is the one that counts. */
    public Proposal resolved(Proposal proposal) {
        return new Rereading(vocabulary).of(proposal);
    }

    /** The verdict on a proposal by the dataset as it was at a sequence. */
    public Verdict judge(Proposal sent, long asOf) {
        Proposal proposal = resolved(sent);
        Optional<PublishedClaim> target =
                Optional.ofNullable(proposal.target()).flatMap(named -> dataset.claim(named.accession(), asOf));
        Optional<Claim> statement = statement(proposal, target);
        Near near = statement.map(claim -> near(claim, proposal, target, asOf)).orElse(NOTHING);
        List<Compared> counting =
                near.matches().stream().filter(match -> !match.isRetracted()).toList();
        return new Verdict(
                statement.map(claim -> near.relation().orElse(Relation.NEW)),
                near.matches().stream()
                        .limit(Verdict.LISTED)
                        .map(match -> match.match(vocabulary))
                        .toList(),
                (int) Math.min(near.count(), Verdict.COUNTED),
                near.count() > Verdict.COUNTED,
                rules.findings(Examination.of(proposal, target, near.retractedEquals(), vocabulary)),
                new CheckedAt(asOf, rules.digest(), vocabulary.version(), ENGINE),
                contradicted(counting, proposal),
                firsts(counting));
    }

    /** Tries on proposals and published claims what a rule would find if it were changed so. */
    public RuleTrial trial(Rule changed) {
        return new RuleTrial(this, rules.judge(changed.id()), Judges.of(changed));
    }

    /** What the rules would look at; the matches only where they are asked for, since they cost the most. */
    Examination examination(Proposal proposal, long asOf, boolean withMatches) {
        Optional<PublishedClaim> target =
                Optional.ofNullable(proposal.target()).flatMap(named -> dataset.claim(named.accession(), asOf));
        List<String> retractedEquals = statement(proposal, target)
                .filter(claim -> withMatches)
                .map(claim -> near(claim, proposal, target, asOf).retractedEquals())
                .orElse(List.of());
        return Examination.of(proposal, target, retractedEquals, vocabulary);
    }

    /** What would be said if the proposal were approved, by the dataset as it was at a sequence; a retraction says nothing. */
    public Optional<Claim> statement(Proposal proposal, long asOf) {
        return statement(
                proposal,
                Optional.ofNullable(proposal.target()).flatMap(named -> dataset.claim(named.accession(), asOf)));
    }

    /** Where claims live that might be comparable with this one. */
    public Neighbourhood neighbourhood(Claim claim) {
        return new Neighbours(vocabulary).of(claim);
    }

    /** What open submissions are to a claim, the strongest first and then the oldest. */
    public List<Match> pending(Claim claim, List<OpenClaim> open) {
        ComparedClaim prepared = ComparedClaim.of(claim, vocabulary);
        return open.stream()
                .flatMap(other -> pending(prepared, other).stream())
                .sorted(Comparator.comparing(Match::relation).thenComparing(Match::claim))
                .toList();
    }

    private Optional<Match> pending(ComparedClaim claim, OpenClaim open) {
        Comparison pair = Comparison.of(claim, ComparedClaim.of(open.claim(), vocabulary), vocabulary);
        DecisionTable table = DecisionTable.of(pair);
        return Optional.of(table.relation())
                .filter(relation -> relation != Relation.UNRELATED)
                .map(relation -> new Match(
                        open.submission().toString(),
                        true,
                        relation,
                        pair.axes(),
                        table.explains(),
                        Compared.independent(pair, relation),
                        new Nearest(vocabulary).of(pair),
                        open.content()));
    }

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

    /** A target is no match, unless evidence speaks against it. */
    private Near near(Claim claim, Proposal proposal, Optional<PublishedClaim> target, long asOf) {
        ComparedClaim prepared = ComparedClaim.of(claim, vocabulary);
        Near near = dataset.near(prepared, asOf, target.map(PublishedClaim::accession), vocabulary);
        return refutesItsTarget(proposal)
                ? target.map(known -> Compared.of(prepared, known, vocabulary).refuted())
                        .map(near::and)
                        .orElse(near)
                : near;
    }

    /** All published claims that the proposal's claim contradicts, its target apart. */
    public List<Accession> contradicted(Proposal sent, long asOf) {
        Proposal proposal = resolved(sent);
        Optional<PublishedClaim> target =
                Optional.ofNullable(proposal.target()).flatMap(named -> dataset.claim(named.accession(), asOf));
        return statement(proposal, target)
                .map(claim -> dataset.contradicted(
                        ComparedClaim.of(claim, vocabulary), asOf, target.map(PublishedClaim::accession), vocabulary))
                .orElse(List.of());
    }

    private static boolean refutesItsTarget(Proposal proposal) {
        return proposal.kind() == ProposalKind.ADD_EVIDENCE
                && proposal.evidence().stream().anyMatch(piece -> !piece.supports());
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
    public boolean opposed(Claim former, Claim revised) {
        return new Opposition(pair(revised, former)).opposed();
    }

    /** True if donor, cargo or recipient are no longer comparable: no revision, but another claim. */
    public boolean moves(Claim former, Claim revised) {
        Comparison pair = pair(revised, former);
        return !pair.sameType()
                || Stream.of(Axis.DONOR, Axis.CARGO, Axis.RECIPIENT).anyMatch(pair::isDifferent);
    }

    private Comparison pair(Claim one, Claim other) {
        return Comparison.of(ComparedClaim.of(one, vocabulary), ComparedClaim.of(other, vocabulary), vocabulary);
    }
}
