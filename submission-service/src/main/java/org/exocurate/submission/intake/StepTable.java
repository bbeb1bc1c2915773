package org.exocurate.submission.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.model.event.SubmissionEvent;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Row;
import org.exocurate.plumbing.sql.Sql;

/** Every step taken with every submission; only added to. */
@ApplicationScoped
class StepTable {

    private static final Row<Step> STEP = row -> new Step(
            row.getLong("version"),
            SubmissionEvent.Step.valueOf(row.getString("step")),
            Columns.instant(row, "at"),
            Columns.uuid(row, "by"),
            Optional.ofNullable(row.getString("text")));

    private static final String ADD =
            "insert into submission_step (submission, version, step, at, by, text) values (?, ?, ?, ?, ?, ?::text)";

    private static final String OF =
            "select version, step, at, by, text from submission_step where submission = ? order by version";

    private static final String COMMENTS =
            """
            select submission, version, step, at, by, text from submission_step
            where submission = any (?) and step = 'COMMENTED' order by submission, version""";

    private final Sql sql;

    StepTable(Sql sql) {
        this.sql = sql;
    }

    void add(UUID submission, long version, SubmissionEvent.Step step, Instant at, UUID by, String text) {
        sql.update(ADD, submission, version, step, at, by, text);
    }

    List<Step> of(UUID submission) {
        return sql.list(OF, STEP, submission);
    }

    Map<UUID, List<Step>> comments(List<UUID> submissions) {
        return sql
                .list(COMMENTS, row -> Map.entry(Columns.uuid(row, "submission"), STEP.read(row)), (Object)
                        submissions.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
