package org.exocurate.submission.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** What was proposed, and where it stands. */
@ApplicationScoped
class SubmissionTable {

    private static final String COLUMNS =
            """
            id, contributor, proposal, version, status, previous, created_at,
            (select what from request where request.submission = submission.id order by version desc limit 1)
            as requested""";

    // Submission and first step in one round trip, for one or for hundreds.
    private static final String INSERT =
            """
            with draft as (
                select id, proposal::json as proposal, previous, ?::uuid as contributor, ?::timestamptz as at
                from unnest(?::uuid[], ?::text[], ?::uuid[]) as m (id, proposal, previous)),
            stored as (
                insert into submission (id, contributor, proposal, version, previous, created_at)
                select id, contributor, proposal, 1, previous, at from draft)
            insert into submission_step (submission, version, step, at, by)
            select id, 1, 'SUBMITTED', at, contributor from draft""";

    private static final String FIND = "select " + COLUMNS + " from submission where id = ?";

    private static final String CHANGE = "update submission set version = ? where id = ?";

    private static final String STAND =
            """
            update submission set status = told.status from unnest(?::uuid[], ?::text[]) as told (id, status)
            where submission.id = told.id""";

    private static final String TALLY = "select status, count(*) as submissions from submission";

    private final Sql sql;

    SubmissionTable(Sql sql) {
        this.sql = sql;
    }

    void insert(UUID contributor, Instant at, List<Draft> drafts) {
        sql.update(
                INSERT,
                contributor,
                at,
                drafts.stream().map(Draft::id).toArray(UUID[]::new),
                drafts.stream().map(draft -> draft.json().toString()).toArray(String[]::new),
                drafts.stream().map(draft -> draft.previous().orElse(null)).toArray(UUID[]::new));
    }

    Optional<Submission> find(UUID id) {
        return sql.one(FIND, SubmissionTable::submission, id);
    }

    /** The row, held until the transaction ends: whoever numbers an event of it holds it. */
    Optional<Submission> lock(UUID id) {
        return sql.one(FIND + " for update", SubmissionTable::submission, id);
    }

    List<Submission> page(Query query) {
        StringBuilder where = new StringBuilder("select " + COLUMNS + " from submission where true");
        List<Object> args = new ArrayList<>();
        filter(where, args, " and contributor = ?", query.contributor());
        filter(where, args, " and status = ?", query.status());
        filter(where, args, " and id < ?", query.after());
        args.add(query.limit() + 1);
        return sql.list(
                where.append(" order by id desc limit ?").toString(), SubmissionTable::submission, args.toArray());
    }

    /** How many submissions stand where: one person's, or all. */
    Map<SubmissionStatus, Long> tally(Optional<UUID> contributor) {
        StringBuilder query = new StringBuilder(TALLY).append(" where true");
        List<Object> args = new ArrayList<>();
        filter(query, args, " and contributor = ?", contributor);
        Map<SubmissionStatus, Long> tally = new EnumMap<>(SubmissionStatus.class);
        Stream.of(SubmissionStatus.values()).forEach(status -> tally.put(status, 0L));
        sql.each(
                query.append(" group by status").toString(),
                SubmissionTable::counted,
                counted -> tally.put(counted.getKey(), counted.getValue()),
                args.toArray());
        return tally;
    }

    void change(UUID id, long version) {
        sql.update(CHANGE, version, id);
    }

    void stand(List<Standing> standings) {
        sql.update(
                STAND,
                standings.stream().map(Standing::submission).toArray(UUID[]::new),
                standings.stream().map(s -> s.status().name()).toArray(String[]::new));
    }

    private static void filter(StringBuilder where, List<Object> args, String condition, Optional<?> value) {
        value.ifPresent(v -> {
            where.append(condition);
            args.add(v);
        });
    }

    private static Map.Entry<SubmissionStatus, Long> counted(ResultSet row) throws SQLException {
        return Map.entry(SubmissionStatus.valueOf(row.getString("status")), row.getLong("submissions"));
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "contributor"),
                proposal(row.getString("proposal")),
                row.getLong("version"),
                SubmissionStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("requested")),
                Optional.ofNullable(Columns.uuid(row, "previous")),
                Columns.instant(row, "created_at"));
    }

    private static ObjectNode proposal(String json) {
        try {
            return (ObjectNode) JsonFormat.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
