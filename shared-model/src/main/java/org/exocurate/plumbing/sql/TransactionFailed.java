package org.exocurate.plumbing.sql;

/** The transaction manager could not begin or commit; the work counts as not done. */
public class TransactionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransactionFailed(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
