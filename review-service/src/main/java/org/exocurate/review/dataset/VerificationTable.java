package org.exocurate.review.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** Who walks, for as long as the lease holds, and how the last walk went. */
@ApplicationScoped
class VerificationTable {

    private static final String READ =
            """
            select result, case when leased_until > clock_timestamp() then walking_since end as walking_since
            from verification""";

    private static final String TAKE =
            """
            update verification
            set walker = ?, walking_since = clock_timestamp(), leased_until = clock_timestamp() + ? * interval '1 second'
            where leased_until is null or leased_until <= clock_timestamp()
            returning walking_since""";

    private static final String KEEP =
            """
            update verification set leased_until = clock_timestamp() + ? * interval '1 second' where walker = ?""";

    private static final String END =
            "update verification set walker = null, leased_until = null, result = coalesce(?::text, result) where walker = ?";

    private static final String NOW = "select clock_timestamp() as now";

    private final Sql sql;

    VerificationTable(Sql sql) {
        this.sql = sql;
    }

    /** The walk under way, or the last one that ended, or that there was none. */
    WalkResult read() {
        return sql.one(READ, VerificationTable::result).orElseThrow();
    }

    /** Since when the walker has the lease; empty if another has it. Its row's lock decides between two. */
    Optional<Instant> take(UUID walker, Duration lease) {
        return sql.one(TAKE, row -> Columns.instant(row, "walking_since"), walker, lease.toSeconds());
    }

    void keep(UUID walker, Duration lease) {
        sql.update(KEEP, lease.toSeconds(), walker);
    }

    Instant now() {
        return sql.one(NOW, row -> Columns.instant(row, "now")).orElseThrow();
    }

    void end(UUID walker, Optional<WalkResult> result) {
        sql.update(END, result.map(VerificationTable::json).orElse(null), walker);
    }

    private static WalkResult result(ResultSet row) throws SQLException {
        Optional<Instant> walking = Columns.maybeInstant(row, "walking_since");
        String last = row.getString("result");
        return walking.map(WalkResult::running).orElseGet(() -> last == null ? WalkResult.never() : read(last));
    }

    private static String json(WalkResult result) {
        try {
            return JsonFormat.mapper().writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WalkResult read(String json) {
        try {
            return JsonFormat.mapper().readValue(json, WalkResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
