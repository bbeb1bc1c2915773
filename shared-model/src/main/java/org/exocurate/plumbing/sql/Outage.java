package org.exocurate.plumbing.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.transaction.xa.XAException;
import jakarta.transaction.RollbackException;

/** Tells what passes by itself (lost connections, deadlocks, full disks, a server going down) from what is wrong with the data or the code. */
public final class Outage {

    /** Connection, resources, operator intervention, system. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** Serialisation failure, deadlock, unknown completion, lock not available, object in use, a standby after a failover. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "40003", "55P03", "55006", "25006");

    private Outage() {}

    /** Whether this failure, or anything behind it, would not happen to the same input in fair weather. */
    public static boolean is(Throwable failure) {
        List<Throwable> all = new ArrayList<>();
        collect(failure, all);
        return all.stream().anyMatch(Outage::passes) || all.stream().allMatch(Outage::tellsNothing);
    }

    private static void collect(Throwable failure, List<Throwable> all) {
        if (failure == null || all.stream().anyMatch(known -> known == failure)) {
            return;
        }
        all.add(failure);
        collect(failure.getCause(), all);
        for (Throwable hidden : failure.getSuppressed()) {
            collect(hidden, all);
        }
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || (failure instanceof SQLException sql && passes(sql));
    }

    /** A plain SQLException without a state is the connection pool's: no connection in time, or one used after its transaction. */
    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? failure.getClass() == SQLException.class && failure.getCause() == null
                : STATES.contains(state) || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }

    /** A commit that did not happen and nobody says why: the transaction took too long or its resource is gone. */
    private static boolean tellsNothing(Throwable failure) {
        return failure instanceof TransactionFailed
                || failure instanceof RollbackException
                || failure instanceof XAException;
    }
}
