package org.exocurate.review.once;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.sql.Sql;

/** What requests with a key were answered; only added to. */
@ApplicationScoped
class AnswerTable {

    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String FIND =
            "select body, answer from request_answer where person = ? and door = ? and idempotency_key = ?";

    private static final String ADD =
            "insert into request_answer (person, door, idempotency_key, body, answer) values (?, ?, ?, ?, ?)";

    private final Sql sql;

    AnswerTable(Sql sql) {
        this.sql = sql;
    }

    record Row(String body, String answer) {}

    /** Lets no twin through until the transaction ends. */
    void hold(Asked asked) {
        sql.one(
                HOLD,
                row -> true,
                asked.person() + " " + asked.door() + " " + asked.key().orElseThrow());
    }

    Optional<Row> find(Asked asked) {
        return sql.one(
                FIND,
                row -> new Row(row.getString("body"), row.getString("answer")),
                asked.person(),
                asked.door(),
                asked.key().orElseThrow());
    }

    void forget(UUID person) {
        sql.update("delete from request_answer where person = ?", person);
    }

    void add(Asked asked, String answer) {
        sql.update(ADD, asked.person(), asked.door(), asked.key().orElseThrow(), asked.body(), answer);
    }
}
