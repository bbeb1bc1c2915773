package org.exocurate.review.papers;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.dataset.Approval;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.works.Crosswalk;

/**
 * Weighs the claims anew whose works a crosswalk joined: some at a time, so that decisions wait for none of it for long, and on
 * from where it was, whoever was stopped in the middle.
 */
@ApplicationScoped
class Recount {

    private static final Logger LOG = Logger.getLogger(Recount.class);
    private static final long SECONDS_BETWEEN = 10;

    private final Crosswalk crosswalk;
    private final Dataset dataset;
    private final Transactions transactions;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "recount");
        made.setDaemon(true);
        return made;
    });

    private volatile Future<?> rounds;

    Recount(Crosswalk crosswalk, Dataset dataset, Transactions transactions) {
        this.crosswalk = crosswalk;
        this.dataset = dataset;
        this.transactions = transactions;
    }

    /** Counts until all is counted, or another counts; how many claims say something else by it. */
    long all() {
        long changed = 0;
        Optional<Integer> some = some();
        while (some.isPresent()) {
            changed += some.get();
            some = some();
        }
        return changed;
    }

    private Optional<Integer> some() {
        return transactions.fresh(() -> crosswalk.uncounted().map(this::weighed));
    }

    private int weighed(Crosswalk.Uncounted uncounted) {
        int changed = 0;
        if (!uncounted.claims().isEmpty()) {
            dataset.lock();
            changed = dataset.reweigh(Approval.by(uncounted.by(), Uuid7.next()), uncounted.claims());
        }
        crosswalk.counted(uncounted);
        return changed;
    }

    void begin(@Observes StartupEvent start) {
        rounds = thread.scheduleWithFixedDelay(this::round, 2, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void end(@Observes ShutdownEvent end) {
        if (rounds != null) {
            rounds.cancel(true);
        }
        thread.shutdownNow();
    }

    /** What fails is tried again by the next round; a round that threw would be the last. */
    private void round() {
        try {
            if (!crosswalk.isCounted()) {
                all();
            }
        } catch (RuntimeException e) {
            LOG.warn("Claims could not be weighed anew yet by the last crosswalk", e);
        }
    }
}
