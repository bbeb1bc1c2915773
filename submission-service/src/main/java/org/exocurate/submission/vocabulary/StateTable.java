package org.exocurate.submission.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** Which version is in force here. */
@ApplicationScoped
class StateTable {

    /** @param number 0 while no version has been told */
    record State(long number, String digest) {}

    private static final String READ = "select number, digest from vocabulary_state";

    private static final String LOCK = READ + " for update";

    private static final String SET = "update vocabulary_state set number = ?, digest = ?";

    private final Sql sql;

    StateTable(Sql sql) {
        this.sql = sql;
    }

    State read() {
        return sql.one(READ, row -> new State(row.getLong("number"), row.getString("digest")))
                .orElseThrow();
    }

    State lock() {
        return sql.one(LOCK, row -> new State(row.getLong("number"), row.getString("digest")))
                .orElseThrow();
    }

    void set(State state) {
        sql.update(SET, state.number(), state.digest());
    }
}
