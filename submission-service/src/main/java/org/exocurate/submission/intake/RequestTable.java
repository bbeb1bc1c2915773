package org.exocurate.submission.intake;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.sql.Sql;

/** What was asked of review-service and waits for its answer: answered in the order in which it was asked. */
@ApplicationScoped
class RequestTable {

    private static final String ADD =
            "insert into request (submission, version, what, proposal) values (?, ?, ?, ?::json)";

    // A request that was passed over, because its event was parked, gets no answer any more. A refusal names no
    // request.
    private static final String ANSWER =
            """
            with answered as (
                select submission, version, proposal from request
                where submission = ? and (? = 'ANY' or what = ?) order by version limit 1),
            gone as (
                delete from request using answered
                where request.submission = answered.submission and request.version <= answered.version)
            update submission set proposal = answered.proposal from answered
            where ? and submission.id = answered.submission and answered.proposal is not null""";

    private final Sql sql;

    RequestTable(Sql sql) {
        this.sql = sql;
    }

    void add(UUID submission, long version, String what, Optional<ObjectNode> proposal) {
        sql.update(
                ADD,
                submission,
                version,
                what,
                proposal.map(ObjectNode::toString).orElse(null));
    }

    /** Takes the request off; a resubmission that was granted becomes the proposal. */
    void answer(UUID submission, RequestAnswer answer) {
        sql.update(ANSWER, submission, answer.request(), answer.request(), answer.granted());
    }
}
