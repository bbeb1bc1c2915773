package org.exocurate.plumbing.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Tells what passes by itself (lost connections, deadlocks, full disks, a server going down) from what is wrong with the data or the code. */
public final class Outage {

    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58", "40");
    private static final Set<String> STATES = Set.of("55P03", "25006", "25P02", "55006");

    private Outage() {}

    /** Whether this failure, or anything behind it, would not happen to the same input in fair weather. */
    public static boolean is(Throwable failure) {
        return is(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean is(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (passes(failure) || is(failure.getCause(), seen)) {
            return true;
        }
        for (Throwable hidden : failure.getSuppressed()) {
            if (is(hidden, seen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return failure instanceof SQLTransientException
                    || failure instanceof SQLRecoverableException
                    || failure instanceof SQLNonTransientConnectionException
                    || passes(sql.getSQLState());
        }
        return false;
    }

    private static boolean passes(String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }
}
