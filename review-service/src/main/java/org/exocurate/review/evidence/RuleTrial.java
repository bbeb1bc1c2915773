package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.form.SubmissionForm;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.claim.Works;
import org.exocurate.model.dataset.ClaimStatus;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.rules.Example;
import org.exocurate.review.rules.Rule;
import org.exocurate.review.works.KnownWorks;

/** A rule as it is beside the same rule as somebody would have it: what the one finds, and what the other would. */
public final class RuleTrial {

    private final EvidenceCheck evidence;
    private final EvidenceRule now;
    private final EvidenceRule then;

    RuleTrial(EvidenceCheck evidence, EvidenceRule now, EvidenceRule then) {
        this.evidence = evidence;
        this.now = now;
        this.then = then;
    }

    /** What the two find in one thing. */
    public record Outcome(List<Finding> before, List<Finding> after) {

        /** True if a curator would read something else; a rule's version alone is no difference. */
        public boolean differs() {
            return !unversioned(before).equals(unversioned(after));
        }

        private static List<Finding> unversioned(List<Finding> findings) {
            return findings.stream()
                    .map(f -> new Finding(f.rule(), 0, f.severity(), f.message(), f.pointer()))
                    .toList();
        }
    }

    /** The rule as it would be. */
    public Rule changed() {
        return then.rule();
    }

    public Outcome on(Proposal proposal, long asOf) {
        Examination about = evidence.examination(proposal, asOf, now.looksAtMatches());
        return new Outcome(now.judge(about), then.judge(about));
    }

    /** As if the claim were proposed today. */
    public Outcome on(PublishedClaim claim, long asOf) {
        return on(Proposal.add(claim.claim()), asOf);
    }

    /** True if the changed rule still finds what its failing example says. */
    public boolean findsItsFailingExample(Vocabulary vocabulary) {
        Example.Failing fails = changed().fails();
        return then.judge(examination(fails, vocabulary)).stream()
                .anyMatch(finding -> finding.pointer().equals(fails.pointer()));
    }

    /** True if the changed rule finds nothing in its passing example. */
    public boolean passesItsPassingExample(Vocabulary vocabulary) {
        return then.judge(examination(changed().passes(), vocabulary)).isEmpty();
    }

    /** An example stands for itself, beside the claims that it may bring along: a retracted one, and the one it is about. */
    private static Examination examination(Example example, Vocabulary vocabulary) {
        Proposal proposal =
                SubmissionForm.read(example.submission(), vocabulary).by(example.proposer());
        List<String> retractedEquals = Stream.of(example.retracted())
                .filter(retracted -> !retracted.isEmpty() && saysTheSame(proposal, retracted, vocabulary))
                .map(retracted -> "a retracted claim")
                .toList();
        return Examination.of(
                proposal, target(example, proposal, vocabulary), retractedEquals, KnownWorks.NOTHING, vocabulary);
    }

    /** The claim that an example is about, which is published at the version that it names. */
    static Optional<PublishedClaim> target(Example example, Proposal proposal, Vocabulary vocabulary) {
        return Optional.of(example.target())
                .filter(target -> !target.isEmpty())
                .map(target -> new PublishedClaim(
                        proposal.target().accession(),
                        proposal.target().version(),
                        ClaimStatus.PUBLISHED,
                        claim(target, vocabulary),
                        target.toString()));
    }

    private static Claim claim(ObjectNode claim, Vocabulary vocabulary) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("kind", ProposalKind.ADD.name());
        return SubmissionForm.read(body.set("claim", claim), vocabulary).claim();
    }

    private static boolean saysTheSame(Proposal proposal, ObjectNode retracted, Vocabulary vocabulary) {
        Claim other = claim(retracted, vocabulary);
        return DecisionTable.of(
                        Comparison.of(
                                ComparedClaim.of(proposal.claim(), vocabulary),
                                ComparedClaim.of(other, vocabulary),
                                vocabulary),
                        Works.APART)
                .relation()
                .saysTheSame();
    }
}
