package org.exocurate.review.decision;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.review.dataset.AxisKeys;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.dataset.FilterKeys;
import org.exocurate.review.dataset.Opposites;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.evidence.EvidenceCheck;
import org.exocurate.review.evidence.Verdict;
import org.exocurate.review.queue.ReviewItem;
import org.exocurate.review.rules.Rules;
import org.exocurate.review.works.Bibliography;

/** Turns a verdict into what the queue keeps of it, and says how many approvals it asks for. */
@ApplicationScoped
public class Judging {

    private final EvidenceCheck evidence;
    private final Dataset dataset;
    private final VocabularyInForce inForce;
    private final Opposites opposites;

    Judging(EvidenceCheck evidence, Dataset dataset, VocabularyInForce inForce, Opposites opposites) {
        this.evidence = evidence;
        this.dataset = dataset;
        this.inForce = inForce;
        this.opposites = opposites;
    }

    /** The proposal in the words of this service's vocabulary, which is the one that counts. */
    public Proposal resolved(Proposal proposal) {
        return evidence.resolved(proposal);
    }

    public ReviewItem.Judged judge(Proposal proposal, long sequence) {
        Vocabulary vocabulary = inForce.get();
        return kept(proposal, evidence.judge(proposal, sequence, vocabulary), sequence, vocabulary);
    }

    /** Judges again by what the dataset held, and what was known of papers, when this was judged, by this vocabulary and rules. */
    ReviewItem.Judged again(Proposal proposal, ReviewItem.Judged judged, Vocabulary vocabulary, Rules rules) {
        Verdict verdict = evidence.judgeAgain(proposal, judged.sequence(), papers(judged), vocabulary, rules);
        return kept(proposal, verdict, judged.sequence(), vocabulary);
    }

    private ReviewItem.Judged kept(Proposal proposal, Verdict verdict, long sequence, Vocabulary vocabulary) {
        return new ReviewItem.Judged(
                verdict.word(),
                verdict.urgency(),
                verdict.matchCount(),
                verdict.json(),
                sequence,
                needsTwo(proposal, verdict, sequence, vocabulary) ? 2 : 1,
                0,
                evidence.statement(proposal, sequence)
                        .map(AxisKeys::of)
                        .orElse(AxisKeys.NONE)
                        .stored(),
                evidence.subject(proposal, sequence).map(FilterKeys::of));
    }

    /** True if nothing that a verdict rests on has changed since: neither the dataset, nor papers, nor the vocabulary. */
    boolean isCurrent(ReviewItem.Judged judged, long sequence) {
        String vocabulary =
                judged.document().path("checkedAt").path("vocabulary").asText();
        return judged.sequence() == sequence
                && papers(judged).equals(evidence.papersNow())
                && vocabulary.equals(inForce.get().version());
    }

    /** A verdict that says nothing of papers is of before there was a crosswalk or a notice. */
    private static Bibliography.At papers(ReviewItem.Judged judged) {
        JsonNode at = judged.document().path("checkedAt");
        return new Bibliography.At(
                at.path("crosswalk").asLong(0), at.path("notices").asLong(0));
    }

    /** By the dataset as it is. */
    Verdict verdict(Proposal proposal) {
        return evidence.judge(proposal, dataset.sequence());
    }

    /** Two curators where a published claim is contradicted, retracted or turned round, or evidence speaks against one. */
    private boolean needsTwo(Proposal proposal, Verdict verdict, long sequence, Vocabulary vocabulary) {
        return !verdict.contradicts().isEmpty()
                || proposal.kind() == ProposalKind.RETRACT
                || refutes(proposal)
                || (proposal.kind() == ProposalKind.REVISE && turnsDirection(proposal, sequence, vocabulary));
    }

    private static boolean refutes(Proposal proposal) {
        boolean added = proposal.evidence().stream().anyMatch(piece -> !piece.supports());
        boolean stated =
                proposal.claim() != null && proposal.claim().evidence().stream().anyMatch(piece -> !piece.supports());
        return added || stated;
    }

    private boolean turnsDirection(Proposal proposal, long sequence, Vocabulary vocabulary) {
        return dataset.claim(proposal.target().accession(), sequence)
                .map(PublishedClaim::claim)
                .filter(former -> opposites.opposed(former, proposal.claim(), vocabulary))
                .isPresent();
    }
}
