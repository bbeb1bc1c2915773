package org.exocurate.review.papers;

import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.rounds.Rounds;
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

    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final Crosswalk crosswalk;
    private final Dataset dataset;
    private final Transactions transactions;

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

    void begin(@Observes StartupEvent start, Rounds rounds) {
        rounds.begin("recount", BETWEEN, () -> {
            if (!crosswalk.isCounted()) {
                all();
            }
            return false;
        });
    }
}
