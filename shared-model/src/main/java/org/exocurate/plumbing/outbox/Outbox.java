package org.exocurate.plumbing.outbox;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.plumbing.sql.Transactions;

/** Queues messages with the caller's transaction: sent if it commits, gone if it rolls back. */
@ApplicationScoped
public class Outbox {

    private final OutboxTable rows;
    private final Transactions transactions;
    private final Wake wake;

    Outbox(OutboxTable rows, Transactions transactions, Wake wake) {
        this.rows = rows;
        this.transactions = transactions;
        this.wake = wake;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(OutboxMessage message) {
        addAll(List.of(message));
    }

    /** Queues messages in the order given, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(List<OutboxMessage> messages) {
        if (!messages.isEmpty()) {
            rows.insert(messages);
            transactions.afterCommit(wake::call);
        }
    }
}
