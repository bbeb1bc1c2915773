package org.exocurate.review.preview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.evidence.EvidenceCheck;
import org.exocurate.review.evidence.RuleTrial;
import org.exocurate.review.queue.ReviewItem;
import org.exocurate.review.queue.ReviewQueue;
import org.exocurate.review.rules.Rule;
import org.exocurate.review.rules.Rules;

/** Goes through all that is published and all that is open, and tells what a changed rule would find otherwise. */
@ApplicationScoped
class RulePreview {

    private static final int RUN = 500;

    private final EvidenceCheck evidence;
    private final Rules rules;
    private final Dataset dataset;
    private final ReviewQueue queue;
    private final VocabularyInForce inForce;
    private final Transactions transactions;

    /** A preview reads the whole dataset: one at a time in an instance. */
    private final Semaphore turn = new Semaphore(1);

    RulePreview(
            EvidenceCheck evidence,
            Rules rules,
            Dataset dataset,
            ReviewQueue queue,
            VocabularyInForce inForce,
            Transactions transactions) {
        this.evidence = evidence;
        this.rules = rules;
        this.dataset = dataset;
        this.queue = queue;
        this.inForce = inForce;
        this.transactions = transactions;
    }

    /** What would be different; no row is locked and none written. */
    ObjectNode of(Rule changed) {
        if (!turn.tryAcquire()) {
            throw Refused.unavailable("another preview is under way", 5);
        }
        try {
            return told(trial(changed), changed);
        } finally {
            turn.release();
        }
    }

    /** Parameters that the rule's class does not take are the caller's to mend. */
    private RuleTrial trial(Rule changed) {
        try {
            return evidence.trial(changed);
        } catch (IllegalStateException e) {
            throw e.getCause() instanceof MismatchedInputException misshapen
                    ? Refused.misshapen("/parameters", misshapen)
                    : e;
        }
    }

    private ObjectNode told(RuleTrial trial, Rule changed) {
        long sequence = dataset.sequence();
        Vocabulary vocabulary = inForce.get();
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.putObject("rule").put("id", changed.id()).put("version", changed.version());
        told.put("rules", rules.with(changed).digest());
        told.put("sequence", sequence);
        told.putObject("examples")
                .put("passes", trial.passesItsPassingExample(vocabulary))
                .put("fails", trial.findsItsFailingExample(vocabulary));
        told.set("claims", claims(trial, sequence).told());
        told.set("reviews", reviews(trial, sequence).told());
        return told;
    }

    private Differences claims(RuleTrial trial, long sequence) {
        Differences found = new Differences("claim");
        Optional<Accession> after = Optional.empty();
        List<PublishedClaim> run;
        do {
            run = dataset.standing(sequence, after, RUN);
            run.forEach(claim -> found.add(claim.accession() + "." + claim.version(), trial.on(claim, sequence)));
            after = last(run).map(PublishedClaim::accession);
        } while (run.size() == RUN);
        return found;
    }

    private Differences reviews(RuleTrial trial, long sequence) {
        Differences found = new Differences("id");
        Optional<UUID> after = Optional.empty();
        List<ReviewItem> run;
        do {
            run = open(after);
            run.forEach(item -> found.add(item.id().toString(), trial.on(item.proposal(), sequence)));
            after = last(run).map(ReviewItem::id);
        } while (run.size() == RUN);
        return found;
    }

    private List<ReviewItem> open(Optional<UUID> after) {
        return transactions.fresh(() -> queue.openAfter(after, RUN));
    }

    private static <T> Optional<T> last(List<T> run) {
        return run.isEmpty() ? Optional.empty() : Optional.of(run.get(run.size() - 1));
    }
}
