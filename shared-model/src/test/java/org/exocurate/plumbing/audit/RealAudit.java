package org.exocurate.plumbing.audit;

import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;

/** An audit for tests that wire their objects by hand: the system acts, and nothing is sealed but by {@link #seal}. */
public final class RealAudit {

    private RealAudit() {}

    public static Audit on(Sql sql) {
        return new Audit(new EntryTable(sql), known -> Actor.SYSTEM, "test");
    }

    public static AuditWalk walk(Sql sql, Landmarks landmarks) {
        return new AuditWalk(new EntryTable(sql), new SealTable(sql), landmarks);
    }

    /** Seals all that waits. */
    public static void seal(Sql sql, Landmarks landmarks, Transactions transactions) {
        Sealing sealing =
                new Sealing(new EntryTable(sql), new SealTable(sql), landmarks, transactions, new SmallSeals(1_000));
        boolean more = true;
        while (more) {
            more = sealing.next();
        }
    }
}
