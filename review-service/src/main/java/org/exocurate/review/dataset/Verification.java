package org.exocurate.review.dataset;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.sql.Transactions;

/** Lets one walk at a time go over the dataset, whichever instance it is asked of, and keeps how the last one went. */
@ApplicationScoped
class Verification {

    private static final Logger LOG = Logger.getLogger(Verification.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration RENEWAL = Duration.ofSeconds(4);

    private final VerificationTable table;
    private final Walk walk;
    private final Audit audit;
    private final Transactions transactions;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
        Thread made = new Thread(work, "dataset-verification");
        made.setDaemon(true);
        return made;
    });

    Verification(VerificationTable table, Walk walk, Audit audit, Transactions transactions) {
        this.table = table;
        this.walk = walk;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** As it is now; a walker that died leaves the result of the walk before. */
    WalkResult last() {
        return table.read();
    }

    /** Begins a walk and returns; refused while one is under way. */
    WalkResult start() {
        UUID walker = UUID.randomUUID();
        Instant since = transactions.fresh(() -> taken(walker));
        threads.execute(() -> walk(walker, since));
        return WalkResult.running(since);
    }

    private Instant taken(UUID walker) {
        Instant since =
                table.take(walker, LEASE).orElseThrow(() -> Refused.conflict("a walk over the dataset is under way"));
        audit.add(Act.of("dataset.verification.start", "dataset"));
        return since;
    }

    /** What fails is tried again; a renewal that threw would be the last. */
    private void renew(UUID walker) {
        try {
            table.keep(walker, LEASE);
        } catch (RuntimeException e) {
            LOG.warn("The lease of a walk could not be renewed yet", e);
        }
    }

    void end(@Observes ShutdownEvent end) {
        threads.shutdownNow();
    }

    private void walk(UUID walker, Instant since) {
        ScheduledFuture<?> renewal = threads.scheduleWithFixedDelay(
                () -> renew(walker), RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
        Optional<WalkResult> result = Optional.empty();
        try {
            result = Optional.of(walk.walked());
        } catch (RuntimeException e) {
            LOG.error("A walk over the dataset could not go on; the result of the one before stands", e);
        } finally {
            renewal.cancel(false);
            table.end(walker, result.map(walked -> walked.between(since, table.now())));
        }
    }
}
