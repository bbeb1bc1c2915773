package org.exocurate.plumbing.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.sql.Transactions;

/** Lets one walk at a time go over the audit, whichever instance it is asked of, and keeps how the last one went. */
@ApplicationScoped
class AuditVerification {

    private static final Logger LOG = Logger.getLogger(AuditVerification.class);
    private static final Duration MOST = Duration.ofHours(6);
    private static final int FAULTS_TOLD = 100;

    private final AuditVerificationTable table;
    private final AuditWalk walk;
    private final Audit audit;
    private final Transactions transactions;

    AuditVerification(AuditVerificationTable table, AuditWalk walk, Audit audit, Transactions transactions) {
        this.table = table;
        this.walk = walk;
        this.audit = audit;
        this.transactions = transactions;
    }

    AuditResult last() {
        return table.read();
    }

    /** Begins a walk and returns; refused while one is under way. */
    AuditResult start() {
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        Thread walker = new Thread(() -> walk(begun), "audit-verification");
        walker.setDaemon(true);
        walker.start();
        if (!begun.join()) {
            throw Refused.conflict("a walk over the audit is under way");
        }
        transactions.fresh(() -> audit.add(Act.of("audit.verification.start", "audit")));
        return AuditResult.of(AuditResult.Status.RUNNING);
    }

    private void walk(CompletableFuture<Boolean> begun) {
        try {
            transactions.lasting(MOST, () -> walked(begun)).ifPresent(table::keep);
        } catch (RuntimeException e) {
            LOG.error("A walk over the audit could not go on; the result of the one before stands", e);
            begun.completeExceptionally(e);
        }
    }

    private Optional<AuditResult> walked(CompletableFuture<Boolean> begun) {
        Optional<Instant> since = table.begin();
        begun.complete(since.isPresent());
        return since.map(from -> {
            List<AuditFault> faults = new ArrayList<>();
            AuditWalk.Walked walked = walk.check(fault -> {
                if (faults.size() < FAULTS_TOLD) {
                    faults.add(fault);
                }
            });
            return AuditResult.of(walked, List.copyOf(faults), from, table.now());
        });
    }
}
