package org.exocurate.review.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.dataset.Version;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** The one row at the end of the log; its lock makes the writers one queue. */
@ApplicationScoped
class HeadTable {

    private static final String READ =
            """
            select sequence, chain_head, accessions, contested, retracted, released, release_version
            from dataset_head""";

    private static final String LOCK = READ + " for update";

    private static final String NOW = "select clock_timestamp() as now";

    private static final String UPDATE =
            """
            update dataset_head
            set sequence = ?, chain_head = ?, accessions = ?, contested = ?, retracted = ?, released = ?,
                release_version = ?""";

    private final Sql sql;

    HeadTable(Sql sql) {
        this.sql = sql;
    }

    Head read() {
        return sql.one(READ, HeadTable::head).orElseThrow();
    }

    /** The head, for this transaction alone until it ends. */
    Head lock() {
        return sql.one(LOCK, HeadTable::head).orElseThrow();
    }

    /** The database's clock, microseconds. */
    Instant now() {
        return sql.one(NOW, row -> Columns.instant(row, "now")).orElseThrow();
    }

    void update(Head head) {
        sql.update(
                UPDATE,
                head.sequence(),
                head.chainHead(),
                head.accessions(),
                head.contested(),
                head.retracted(),
                head.released(),
                head.version().toString());
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong("sequence"),
                row.getString("chain_head"),
                row.getLong("accessions"),
                row.getLong("contested"),
                row.getLong("retracted"),
                row.getLong("released"),
                Version.read(row.getString("release_version")).orElse(Version.NONE));
    }
}
