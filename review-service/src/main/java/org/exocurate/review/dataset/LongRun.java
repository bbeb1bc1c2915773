package org.exocurate.review.dataset;

import java.time.Duration;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;

/** A transaction for work over the whole dataset, which takes longer than a request may. */
@ApplicationScoped
class LongRun {

    private static final Duration MOST = Duration.ofHours(6);

    // No statement may come before it.
    private static final String ONE_SNAPSHOT = "set transaction isolation level repeatable read";

    private final Transactions transactions;
    private final Sql sql;

    LongRun(Transactions transactions, Sql sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    /** Runs the work in a transaction of its own. */
    <T> T of(Supplier<T> work) {
        return transactions.lasting(MOST, work);
    }

    /** The same, and all that it reads is of one moment. */
    <T> T ofOneMoment(Supplier<T> work) {
        return of(() -> {
            sql.update(ONE_SNAPSHOT);
            return work.get();
        });
    }
}
