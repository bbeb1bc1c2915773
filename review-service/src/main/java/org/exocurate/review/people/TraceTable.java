package org.exocurate.review.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** What erased people are known again by, for as long as that is needed, and the key that it is made with. */
@ApplicationScoped
class TraceTable {

    private static final String KEEP =
            """
            insert into person_trace (person, account, orcid, organisation) values (?, ?, ?::text, ?::text)
            on conflict (person) do nothing""";

    private static final String ANSWERED =
            "update person_trace set answered_at = clock_timestamp() where person = ? and answered_at is null";

    private static final String LEAVING =
            "select 1 as found from person_trace where account = ? and answered_at is null limit 1";

    private static final String RIPE =
            """
            select trace.person, known.submission_person
            from person_trace trace join person known on known.id = trace.person
            where trace.answered_at < clock_timestamp() - make_interval(secs => ?)""";

    private static final String DROP = "delete from person_trace where person = any (?)";

    private static final String COUNT = "select count(*) as traces from person_trace";

    // Whoever comes first makes it; the others read it.
    private static final String MAKE_SECRET = "insert into person_secret (secret) values (?) on conflict do nothing";

    private static final String SECRET = "select secret from person_secret";

    private final Sql sql;

    TraceTable(Sql sql) {
        this.sql = sql;
    }

    /** An erased person's two random ids: here, and at submission-service. */
    record Erased(UUID person, Optional<UUID> submissionPerson) {}

    void keep(UUID person, Trace trace) {
        sql.update(
                KEEP,
                person,
                trace.account(),
                trace.orcid().orElse(null),
                trace.organisation().orElse(null));
    }

    void answered(UUID person) {
        sql.update(ANSWERED, person);
    }

    /** Whether submission-service has yet to erase whoever has this account. */
    boolean isLeaving(String account) {
        return sql.one(LEAVING, row -> row.getInt("found"), account).isPresent();
    }

    /** Those that were erased everywhere so long ago that nothing of theirs can still be on its way. */
    List<Erased> erasedFor(Duration atLeast) {
        return sql.list(RIPE, TraceTable::erased, (double) atLeast.toSeconds());
    }

    void drop(Collection<UUID> people) {
        sql.update(DROP, (Object) people.toArray(UUID[]::new));
    }

    long count() {
        return sql.one(COUNT, row -> row.getLong("traces")).orElseThrow();
    }

    /** The secret that the database keeps: this one if there was none. */
    byte[] secret(byte[] fresh) {
        return sql.one(SECRET, row -> row.getBytes("secret")).orElseGet(() -> {
            sql.update(MAKE_SECRET, fresh);
            return sql.one(SECRET, row -> row.getBytes("secret")).orElseThrow();
        });
    }

    static Optional<Trace> trace(ResultSet row) throws SQLException {
        String account = row.getString("trace_account");
        return account == null
                ? Optional.empty()
                : Optional.of(new Trace(
                        account,
                        Optional.ofNullable(row.getString("trace_orcid")),
                        Optional.ofNullable(row.getString("trace_organisation"))));
    }

    private static Erased erased(ResultSet row) throws SQLException {
        return new Erased(Columns.uuid(row, "person"), Optional.ofNullable(Columns.uuid(row, "submission_person")));
    }
}
