package org.exocurate.review.papers;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.dataset.Approval;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.once.Asked;
import org.exocurate.review.once.Once;
import org.exocurate.review.works.Notices;

/** Takes a notice in together with all that it means for the dataset: both are there, or neither. */
@ApplicationScoped
class NoticeBoard {

    /** A paper that ten thousand claims rest on takes a minute. */
    private static final Duration MOST = Duration.ofMinutes(15);

    private static final int TOGETHER = 500;

    private final Notices notices;
    private final Dataset dataset;
    private final Audit audit;
    private final Once once;
    private final Transactions transactions;

    NoticeBoard(Notices notices, Dataset dataset, Audit audit, Once once, Transactions transactions) {
        this.once = once;
        this.notices = notices;
        this.dataset = dataset;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** What a steward is answered; the same request is answered the same. */
    Once.Answer take(Asked asked, NoticeForm form) {
        return transactions.lasting(MOST, () -> {
            dataset.lock();
            return once.answer(asked, () -> CanonicalJson.of(taken(asked.person(), form)));
        });
    }

    private ObjectNode taken(UUID steward, NoticeForm form) {
        Notices.Taken taken = notices.take(List.of(form.said()), steward);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (taken.notices().isEmpty()) {
            String inForce = taken.repeated().get(0).id().toString();
            return answer.put("id", inForce).put("affected", 0).put("repeats", true);
        }
        UUID id = taken.notices().get(0).id();
        audit.add(
                Act.of("notice.tell", id).by(steward).detail("type", form.said().type()));
        return answer.put("id", id.toString())
                .put("affected", dataset.reweigh(Approval.by(steward, id), taken.works()));
    }

    /**
     * Takes a file in, some notices at a time, so that decisions wait for none of it for long. What was taken before it broke off
     * stands, and is only repeated when the file is sent again.
     */
    Report take(UUID steward, NoticeFile file) {
        UUID cause = Uuid7.next();
        long taken = 0;
        long repeated = 0;
        int affected = 0;
        for (int from = 0; from < file.notices().size(); from += TOGETHER) {
            List<Notices.Said> some = file.notices()
                    .subList(from, Math.min(from + TOGETHER, file.notices().size()));
            Piece piece = transactions.lasting(MOST, () -> piece(steward, cause, some));
            taken += piece.taken();
            repeated += piece.repeated();
            affected += piece.affected();
        }
        return new Report(
                cause.toString(),
                affected,
                file.rows(),
                taken,
                repeated,
                file.faults().count(),
                file.faults().told());
    }

    private Piece piece(UUID steward, UUID cause, List<Notices.Said> some) {
        dataset.lock();
        Notices.Taken taken = notices.take(some, steward);
        audit.add(Act.of("notice.tell-many", cause)
                .by(steward)
                .detail("notices", taken.notices().size()));
        int affected = taken.works().isEmpty() ? 0 : dataset.reweigh(Approval.by(steward, cause), taken.works());
        return new Piece(taken.notices().size(), taken.repeated().size(), affected);
    }

    private record Piece(int taken, int repeated, int affected) {}

    /**
     * What came of a file.
     *
     * @param id the cause of all changes that came of it
     * @param affected how many published claims say something else by it
     * @param rows of the table, its titles aside
     * @param taken notices that are new; a row gives one for each identifier of its paper
     * @param repeated those that were in force already
     * @param faults rows that could not be taken; examples are the first of them
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Report(
            String id,
            int affected,
            long rows,
            long taken,
            long repeated,
            long faults,
            List<RowFaults.Told> examples) {}
}
