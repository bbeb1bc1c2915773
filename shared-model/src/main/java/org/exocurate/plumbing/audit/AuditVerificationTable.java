package org.exocurate.plumbing.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** How the last walk over the audit went, and whether one is under way. */
@ApplicationScoped
class AuditVerificationTable {

    // No statement may come before it.
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read";

    // A lock of the transaction: a walker that dies leaves nothing behind. The numbers mean nothing to anybody else.
    private static final String BEGIN = "select pg_try_advisory_xact_lock(20823, 1) as alone, clock_timestamp() as at";

    private static final String READ =
            """
            select result, exists (
                select from pg_locks
                where locktype = 'advisory' and classid = 20823 and objid = 1 and objsubid = 2
                    and database = (select oid from pg_database where datname = current_database())) as running
            from audit_verification""";

    private static final String NOW = "select clock_timestamp() as at";

    private static final String KEEP = "update audit_verification set result = ?";

    private final Sql sql;

    AuditVerificationTable(Sql sql) {
        this.sql = sql;
    }

    /** Lets the present transaction, which did nothing yet, see one moment and walk alone; empty if another walks. */
    Optional<Instant> begin() {
        sql.update(ONE_MOMENT);
        return sql.one(BEGIN, row -> Map.entry(row.getBoolean("alone"), Columns.instant(row, "at")))
                .filter(Map.Entry::getKey)
                .map(Map.Entry::getValue);
    }

    Instant now() {
        return sql.one(NOW, row -> Columns.instant(row, "at")).orElseThrow();
    }

    AuditResult read() {
        return sql.one(READ, AuditVerificationTable::result).orElseThrow();
    }

    void keep(AuditResult result) {
        try {
            sql.update(KEEP, JsonFormat.mapper().writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuditResult result(ResultSet row) throws SQLException {
        String last = row.getString("result");
        if (row.getBoolean("running")) {
            return AuditResult.of(AuditResult.Status.RUNNING);
        }
        return last == null ? AuditResult.of(AuditResult.Status.NEVER) : read(last);
    }

    private static AuditResult read(String json) {
        try {
            return JsonFormat.mapper().readValue(json, AuditResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
