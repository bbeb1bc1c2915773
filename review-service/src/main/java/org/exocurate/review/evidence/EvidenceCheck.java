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
import org.exocurate.model.claim.Works;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.review.dataset.Neighbourhood;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.evidence.PublishedClaims.Near;
import org.exocurate.review.rules.Rule;
import org.exocurate.review.rules.Rules;
import org.exocurate.review.works.Bibliography;
import org.exocurate.review.works.KnownWorks;

/** Says what the dataset knows about a proposal already, and what a curator should look at. */
@ApplicationScoped
public class EvidenceCheck {

    /** Raised whenever the same inputs may get another verdict. */
    static final String ENGINE = "3";

    private static final Near NOTHING = new Near(List.of(), Optional.empty(), 0, List.of());

    private final PublishedClaims dataset;
    private final VocabularyInForce inForce;
    private final EvidenceRules rules;

    @Inject
    EvidenceCheck(PublishedClaims dataset, VocabularyInForce inForce, EvidenceRules rules) {
        this.dataset = dataset;
        this.inForce = inForce;
        this.rules = rules;
    }

    /** The proposal in the words of this service's vocabulary, which is the one that counts. */
    public Proposal resolved(Proposal proposal) {
        return new Rereading(inForce.get()).of(proposal);
    }

    /** The verdict on a proposal by the dataset as it was at a sequence, by the vocabulary in force and what is known of papers. */
    public Verdict judge(Proposal sent, long asOf) {
        return judge(sent, asOf, inForce.get());
    }

    /** The verdict by the dataset as it was at a sequence, and by this vocabulary. */
    public Verdict judge(Proposal sent, long asOf, Vocabulary vocabulary) {
        return judge(sent, asOf, papersNow(), vocabulary, rules);
    }

    /** The verdict by all that another was made by, as far as this release can: rules that it cannot judge by are today's. */
    public Verdict judgeAgain(Proposal sent, long asOf, Bibliography.At at, Vocabulary vocabulary, Rules by) {
        EvidenceRules chosen = by.digest().equals(rules.digest())
                ? rules
                : EvidenceRules.former(by).orElse(rules);
        return judge(sent, asOf, at, vocabulary, chosen);
    }

    /** How much is known of papers now: a verdict by less may be another. */
    public Bibliography.At papersNow() {
        return dataset.papersNow();
    }

    private Verdict judge(Proposal sent, long asOf, Bibliography.At at, Vocabulary vocabulary, EvidenceRules rules) {
        Proposal proposal = new Rereading(vocabulary).of(sent);
        Optional<PublishedClaim> target = target(proposal, asOf);
        Optional<Claim> statement = statement(proposal, target);
        KnownWorks papers = dataset.papers(Examination.about(proposal, target), asOf, at);
        Near near = statement
                .map(claim -> near(claim, proposal, target, asOf, papers.works(), vocabulary))
                .orElse(NOTHING);
        List<Compared> counting =
                near.matches().stream().filter(match -> !match.isRetracted()).toList();
        return new Verdict(
                statement.map(claim -> near.relation().orElse(Relation.NEW)),
                listed(near.matches(), asOf, at, vocabulary),
                (int) Math.min(near.count(), Verdict.COUNTED),
                near.count() > Verdict.COUNTED,
                rules.findings(Examination.of(proposal, target, near.retractedEquals(), papers, vocabulary)),
                new CheckedAt(asOf, rules.digest(), vocabulary.version(), ENGINE, at),
                contradicted(counting, proposal),
                firsts(counting));
    }

    /** Tries on proposals and published claims what a rule would find if it were changed so. */
    public RuleTrial trial(Rule changed) {
        return new RuleTrial(this, rules.judge(changed.id()), Judges.of(changed));
    }

    /** What the rules would look at; the matches only where they are asked for, since they cost the most. */
    Examination examination(Proposal proposal, long asOf, boolean withMatches) {
        Vocabulary vocabulary = inForce.get();
        Optional<PublishedClaim> target = target(proposal, asOf);
        KnownWorks papers = dataset.papers(Examination.about(proposal, target), asOf, papersNow());
        List<String> retractedEquals = statement(proposal, target)
                .filter(claim -> withMatches)
                .map(claim -> near(claim, proposal, target, asOf, papers.works(), vocabulary)
                        .retractedEquals())
                .orElse(List.of());
        return Examination.of(proposal, target, retractedEquals, papers, vocabulary);
    }

    /** What would be said if the proposal were approved, by the dataset as it was at a sequence; a retraction says nothing. */
    public Optional<Claim> statement(Proposal proposal, long asOf) {
        return statement(proposal, target(proposal, asOf));
    }

    /** The claim that a proposal is about: what it says, or what it would take back. */
    public Optional<Claim> subject(Proposal proposal, long asOf) {
        return statement(proposal, asOf).or(() -> target(proposal, asOf).map(PublishedClaim::claim));
    }

    private Optional<PublishedClaim> target(Proposal proposal, long asOf) {
        return Optional.ofNullable(proposal.target()).flatMap(named -> dataset.claim(named.accession(), asOf));
    }

    /** Where claims live that might be comparable with this one. */
    public Neighbourhood neighbourhood(Claim claim) {
        return new Neighbours(inForce.get()).of(claim);
    }

    /** What open submissions are to a claim, the strongest first and then the oldest. */
    public List<Match> pending(Claim claim, List<OpenClaim> open, long asOf) {
        Vocabulary vocabulary = inForce.get();
        ComparedClaim prepared = ComparedClaim.of(claim, vocabulary);
        KnownWorks papers = dataset.papers(claim.evidence(), asOf, papersNow());
        return open.stream()
                .flatMap(other -> other.match(prepared, vocabulary, papers).stream())
                .sorted(Comparator.comparing(Match::relation).thenComparing(Match::claim))
                .toList();
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
    private Near near(
            Claim claim,
            Proposal proposal,
            Optional<PublishedClaim> target,
            long asOf,
            Works known,
            Vocabulary vocabulary) {
        ComparedClaim prepared = ComparedClaim.of(claim, vocabulary);
        Near near = dataset.near(prepared, asOf, target.map(PublishedClaim::accession), vocabulary, known);
        return refutesItsTarget(proposal)
                ? target.map(other ->
                                Compared.of(prepared, other, vocabulary, known).refuted())
                        .map(near::and)
                        .orElse(near)
                : near;
    }

    /** All published claims that the proposal's claim contradicts, its target apart. */
    public List<Accession> contradicted(Proposal sent, long asOf) {
        Vocabulary vocabulary = inForce.get();
        Proposal proposal = new Rereading(vocabulary).of(sent);
        Optional<PublishedClaim> target = target(proposal, asOf);
        return statement(proposal, target)
                .map(claim -> dataset.contradicted(
                        ComparedClaim.of(claim, vocabulary), asOf, target.map(PublishedClaim::accession), vocabulary))
                .orElse(List.of());
    }

    /** All published claims that a published claim contradicts, its words being what they were. */
    public List<Accession> contradicted(PublishedClaim claim, long asOf) {
        Vocabulary vocabulary = inForce.get();
        return dataset.contradicted(
                ComparedClaim.of(claim.claim(), vocabulary), asOf, Optional.of(claim.accession()), vocabulary);
    }

    /** The strongest as they are shown; of a corroboration, what is known of the works on both sides tells who stands behind it. */
    private List<Match> listed(List<Compared> matches, long asOf, Bibliography.At at, Vocabulary vocabulary) {
        List<Compared> listed = matches.stream().limit(Verdict.LISTED).toList();
        List<Evidence> bothSides = listed.stream()
                .filter(Compared::corroborates)
                .flatMap(match -> match.evidence().stream())
                .toList();
        KnownWorks papers = bothSides.isEmpty() ? KnownWorks.NOTHING : dataset.papers(bothSides, asOf, at);
        Nearest nearest = new Nearest(vocabulary);
        return listed.stream().map(match -> match.match(nearest, papers)).toList();
    }

    private static boolean refutesItsTarget(Proposal proposal) {
        return proposal.kind() == ProposalKind.ADD_EVIDENCE
                && proposal.evidence().stream().anyMatch(piece -> !piece.supports());
    }

    private static Map<Relation, String> firsts(List<Compared> counting) {
        Map<Relation, String> firsts = new EnumMap<>(Relation.class);
        counting.forEach(match -> firsts.computeIfAbsent(match.relation(), first -> match.named()));
        return firsts;
    }

    private static List<Accession> contradicted(List<Compared> counting, Proposal proposal) {
        return counting.stream()
                .filter(match -> match.relation() == Relation.CONTRADICTS)
                .map(match -> match.accession())
                .filter(known -> proposal.target() == null
                        || !proposal.target().accession().equals(known))
                .sorted()
                .toList();
    }

    /** True if donor, cargo or recipient are no longer comparable: no revision, but another claim. */
    public boolean moves(Claim former, Claim revised) {
        Vocabulary vocabulary = inForce.get();
        return Comparison.of(ComparedClaim.of(revised, vocabulary), ComparedClaim.of(former, vocabulary), vocabulary)
                .moves();
    }
}
