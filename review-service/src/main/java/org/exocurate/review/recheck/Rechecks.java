package org.exocurate.review.recheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.model.claim.Reference;
import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.decision.Recheck;
import org.exocurate.review.queue.OpenItems;
import org.exocurate.review.queue.ReviewQueue;
import org.exocurate.review.queue.ReviewStatus;
import org.exocurate.review.rules.Rules;
import org.exocurate.review.works.Bibliography;

/** Finds the open items that something new touches, and has those, and only those, judged again. */
@ApplicationScoped
public class Rechecks {

    /** So many changes are looked through, and so many items judged, in one transaction. */
    private static final int RUN = 50;

    /** So many references are looked up at once. */
    private static final int CITED = 1_000;

    private final RecheckTable table;
    private final OpenItems open;
    private final ReviewQueue queue;
    private final Recheck recheck;
    private final Dataset dataset;
    private final Rules rules;
    private final Bibliography papers;
    private final Audit audit;
    private final Transactions transactions;

    Rechecks(
            RecheckTable table,
            OpenItems open,
            ReviewQueue queue,
            Recheck recheck,
            Dataset dataset,
            Rules rules,
            Bibliography papers,
            Audit audit,
            Transactions transactions) {
        this.table = table;
        this.open = open;
        this.queue = queue;
        this.recheck = recheck;
        this.dataset = dataset;
        this.rules = rules;
        this.papers = papers;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Lets no change pass by items that this transaction opens: they are judged by the dataset as it is from here on, and whatever
     * comes later is held against them once they are there to be seen.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void beforeItemsOpen() {
        table.hold();
    }

    /** Has the open items judged again that speak of these terms; in the transaction that changes what they mean. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void wordsChanged(Collection<String> words) {
        table.add(open.mentioning(words), Recheck.VOCABULARY_CHANGED);
    }

    /** Has the open items judged again that cite these works; in the transaction that changes what they are worth. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void worksChanged(Collection<String> references) {
        table.lock();
        table.add(open.citing(references), Recheck.WORK_CHANGED);
    }

    /** The same for a load of a crosswalk, which may join any works: those that open items cite are looked up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void anyWorkChanged() {
        table.lock();
        Bibliography.At now = papers.now();
        Bibliography.At before = new Bibliography.At(now.crosswalk() - 1, now.notices());
        List<Reference> touched = new ArrayList<>();
        List<String> run;
        String after = "";
        do {
            run = open.cited(after, CITED);
            touched.addAll(papers.touched(run.stream().map(Reference::new).toList(), before));
            after = run.isEmpty() ? after : run.get(run.size() - 1);
        } while (run.size() == CITED);
        table.add(open.citing(touched.stream().map(Reference::id).toList()), Recheck.WORK_CHANGED);
    }

    /** Other rules than those of the last start touch every open item. */
    void rulesMayHaveChanged() {
        transactions.fresh(() -> {
            RecheckTable.Mark mark = table.lock();
            if (!mark.rules().equals(rules.digest())) {
                table.add(open.all(), Recheck.RULES_CHANGED);
                table.move(new RecheckTable.Mark(mark.sequence(), rules.digest()));
                audit.add(Act.of("rules.change", rules.digest()).bySystem());
            }
        });
    }

    /** Looks through the next changes of the dataset; true if there may be more. */
    boolean lookThroughChanges() {
        return transactions.fresh(() -> {
            RecheckTable.Mark mark = table.lock();
            long to = Math.min(dataset.sequence(), mark.sequence() + RUN);
            if (to <= mark.sequence()) {
                return false;
            }
            table.add(near(mark.sequence(), to), Recheck.DATASET_CHANGED);
            table.move(new RecheckTable.Mark(to, mark.rules()));
            return true;
        });
    }

    private Set<UUID> near(long after, long to) {
        List<PublishedClaim> around = dataset.around(after, to);
        Set<UUID> near = new LinkedHashSet<>();
        around.stream().map(PublishedClaim::claim).distinct().forEach(claim -> near.addAll(open.near(claim)));
        near.addAll(open.on(
                around.stream().map(PublishedClaim::accession).distinct().toList()));
        return near;
    }

    /** Judges the next items that wait; true if there may be more. */
    boolean judgeWhatWaits() {
        return transactions.fresh(() -> {
            List<RecheckTable.Due> due = table.take(RUN);
            due.forEach(this::judge);
            return due.size() == RUN;
        });
    }

    private void judge(RecheckTable.Due due) {
        queue.lock(due.item())
                .filter(item -> item.status() == ReviewStatus.OPEN)
                .ifPresent(item -> recheck.again(item, due.why()));
    }
}
