package org.exocurate.plumbing.sql;

import java.time.Duration;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

/** Opens a transaction by hand, where one method is not one unit of work, and tells when one has committed. */
@ApplicationScoped
public class Transactions {

    private final TransactionManager manager;

    public Transactions(TransactionManager manager) {
        this.manager = manager;
    }

    /** Runs the work in a transaction of its own; an exception rolls it back and is thrown on. */
    public <T> T fresh(Supplier<T> work) {
        Transaction outer = suspended();
        try {
            return begunAndEnded(work);
        } finally {
            resume(outer);
        }
    }

    /** Runs the work in a transaction of its own; an exception rolls it back and is thrown on. */
    public void fresh(Runnable work) {
        fresh(() -> {
            work.run();
            return null;
        });
    }

    /** The same for work that may take this long, which is longer than a request may. */
    public <T> T lasting(Duration most, Supplier<T> work) {
        timeout(Math.toIntExact(most.toSeconds()));
        try {
            return fresh(work);
        } finally {
            timeout(0);
        }
    }

    /** Runs the action once the present transaction has committed, never if it rolls back. */
    public void afterCommit(Runnable action) {
        try {
            manager.getTransaction().registerSynchronization(new AfterCommit(action));
        } catch (RollbackException | SystemException e) {
            throw new TransactionFailed(e);
        }
    }

    /** Of transactions that this thread begins from here on; 0 is the usual time. */
    private void timeout(int seconds) {
        try {
            manager.setTransactionTimeout(seconds);
        } catch (SystemException e) {
            throw new TransactionFailed(e);
        }
    }

    private <T> T begunAndEnded(Supplier<T> work) {
        try {
            manager.begin();
            T result = worked(work);
            manager.commit();
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new TransactionFailed(e);
        }
    }

    private <T> T worked(Supplier<T> work) throws SystemException {
        try {
            return work.get();
        } catch (Throwable e) {
            rollback(e);
            throw e;
        }
    }

    private void rollback(Throwable reason) {
        try {
            manager.rollback();
        } catch (Exception e) {
            reason.addSuppressed(e);
        }
    }

    private Transaction suspended() {
        try {
            return manager.suspend();
        } catch (SystemException e) {
            throw new TransactionFailed(e);
        }
    }

    private void resume(Transaction outer) {
        if (outer == null) {
            return;
        }
        try {
            manager.resume(outer);
        } catch (Exception e) {
            throw new TransactionFailed(e);
        }
    }

    private record AfterCommit(Runnable action) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                action.run();
            }
        }
    }
}
