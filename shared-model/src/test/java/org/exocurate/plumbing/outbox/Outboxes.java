package org.exocurate.plumbing.outbox;

import org.exocurate.testing.Database;

/** Wires an outbox by hand, for tests of what fills one. */
public final class Outboxes {

    private Outboxes() {}

    public static Outbox of(Database database) {
        return new Outbox(new OutboxTable(database.sql()), database.transactions(), new Wake());
    }
}
