package org.exocurate.plumbing.sql;

import java.sql.SQLException;

/** A statement or its connection failed; the cause says how. */
public class SqlFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** The SQLSTATE, empty if the driver gave none. */
    public String state() {
        String state = ((SQLException) getCause()).getSQLState();
        return state == null ? "" : state;
    }
}
