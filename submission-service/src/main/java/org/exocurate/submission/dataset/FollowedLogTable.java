package org.exocurate.submission.dataset;

import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.audit.Landmark;
import org.exocurate.plumbing.sql.Sql;

/** How far the dataset's log has been followed. */
@ApplicationScoped
class FollowedLogTable {

    private static final String READ = "select sequence, digest from followed_log";

    private static final String MOVE = "update followed_log set sequence = ?, digest = ? where sequence < ?";

    private final Sql sql;

    FollowedLogTable(Sql sql) {
        this.sql = sql;
    }

    Landmark read() {
        return sql.one(READ, row -> new Landmark(row.getLong("sequence"), row.getString("digest")))
                .orElseThrow();
    }

    /** Whether that is further than before. */
    boolean move(Landmark to) {
        return sql.update(MOVE, to.number(), to.digest(), to.number()) > 0;
    }
}
