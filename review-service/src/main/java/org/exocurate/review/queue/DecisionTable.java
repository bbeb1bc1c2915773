package org.exocurate.review.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.plumbing.sql.Columns;
import org.exocurate.plumbing.sql.Sql;

/** What was decided by whom; rows are only added, an approval that falls stops standing. */
@ApplicationScoped
class DecisionTable {

    private static final String ADD =
            """
            insert into decision (id, item, person, decision, reason, reason_code, conflict, conflict_text, overrides,
                seen_tag, seen, at, standing, independent, body, answer)
            values (?, ?, ?, ?, ?, ?::text, ?, ?::text, ?, ?, ?, ?, ?, ?, ?, '')""";

    private static final String READ =
            """
            select id, item, person, decision, reason, reason_code, conflict, conflict_text, overrides, seen_tag, seen, at,
                standing, independent
            from decision
            """;

    private static final String OF_ITEM = READ + "where item = ? order by at, id";
    private static final String OF_ITEMS = READ + "where item = any (?) order by at, id";

    private static final String ANSWERED = "update decision set answer = ? where id = ?";

    private static final String ANSWER =
            """
            select answer from decision
            where item = ? and person = ? and seen_tag = ? and body = ? and (standing or decision <> 'APPROVE')
            order by at desc limit 1""";

    private static final String FELL =
            "update decision set standing = false where item = ? and decision = 'APPROVE' and standing";

    private final Sql sql;

    DecisionTable(Sql sql) {
        this.sql = sql;
    }

    /** {@code body} is the digest of what was sent. */
    void add(Decision decision, String body) {
        sql.update(
                ADD,
                decision.id(),
                decision.item(),
                decision.person(),
                decision.decision(),
                decision.reason(),
                decision.reasonCode().orElse(null),
                decision.conflictOfInterest(),
                decision.conflictOfInterestText().orElse(null),
                decision.overrides().toString(),
                decision.seenTag(),
                decision.seen().toString(),
                decision.at(),
                decision.standing(),
                decision.independent(),
                body);
    }

    void answered(UUID decision, String answer) {
        sql.update(ANSWERED, answer, decision);
    }

    /** What the same decision of the same person on the same state was answered; an approval that fell is no answer. */
    Optional<String> answer(UUID item, UUID person, String seenTag, String body) {
        return sql.one(ANSWER, row -> row.getString("answer"), item, person, seenTag, body);
    }

    /** The number of approvals that no longer stand. */
    int fell(UUID item) {
        return sql.update(FELL, item);
    }

    List<Decision> of(UUID item) {
        return sql.list(OF_ITEM, DecisionTable::decision, item);
    }

    Map<UUID, List<Decision>> of(List<UUID> items) {
        return sql.list(OF_ITEMS, DecisionTable::decision, (Object) items.toArray(UUID[]::new)).stream()
                .collect(Collectors.groupingBy(Decision::item));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "item"),
                Columns.uuid(row, "person"),
                Decision.Kind.valueOf(row.getString("decision")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("reason_code")),
                Decision.Conflict.valueOf(row.getString("conflict")),
                Optional.ofNullable(row.getString("conflict_text")),
                StoredJson.read(row.getString("overrides")),
                row.getString("seen_tag"),
                StoredJson.read(row.getString("seen")),
                Columns.instant(row, "at"),
                row.getBoolean("standing"),
                row.getBoolean("independent"));
    }
}
