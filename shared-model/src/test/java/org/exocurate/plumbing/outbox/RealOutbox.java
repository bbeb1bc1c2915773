package org.exocurate.plumbing.outbox;

import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;

/** An outbox for tests that wire their objects by hand; nothing sends what it holds. */
public final class RealOutbox {

    private RealOutbox() {}

    public static Outbox on(Sql sql, Transactions transactions) {
        return new Outbox(new OutboxTable(sql), transactions, new Wake());
    }
}
