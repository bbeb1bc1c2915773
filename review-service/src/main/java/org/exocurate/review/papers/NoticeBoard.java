package org.exocurate.review.papers;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.dataset.Approval;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.works.Notices;

/** Takes a notice in together with all that it means for the dataset: both are there, or neither. */
@ApplicationScoped
class NoticeBoard {

    /** A paper that ten thousand claims rest on takes a minute. */
    private static final Duration MOST = Duration.ofMinutes(15);

    private final Notices notices;
    private final Dataset dataset;
    private final Audit audit;
    private final Transactions transactions;

    NoticeBoard(Notices notices, Dataset dataset, Audit audit, Transactions transactions) {
        this.notices = notices;
        this.dataset = dataset;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** What a steward is answered; the same request is answered the same. */
    Answer take(UUID steward, Optional<String> key, NoticeForm form) {
        return transactions.lasting(MOST, () -> {
            dataset.lock();
            Optional<Notices.Answered> before = key.flatMap(k -> notices.answered(steward, k));
            if (before.isPresent()) {
                return replayed(before.get(), form);
            }
            String answer = CanonicalJson.of(taken(steward, form));
            key.ifPresent(k -> notices.remember(steward, k, new Notices.Answered(form.digest(), answer)));
            return new Answer(answer, false);
        });
    }

    private static Answer replayed(Notices.Answered before, NoticeForm form) {
        if (!before.body().equals(form.digest())) {
            throw Refused.unprocessable("this Idempotency-Key came with another body before");
        }
        return new Answer(before.answer(), true);
    }

    private ObjectNode taken(UUID steward, NoticeForm form) {
        Notices.Taken taken = notices.take(form.reference(), form.type(), form.date(), form.source(), steward);
        UUID id = taken.notice().id();
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", id.toString());
        if (taken.repeats()) {
            return answer.put("affected", 0).put("repeats", true);
        }
        audit.add(Act.of("notice.tell", id).by(steward).detail("type", form.type()));
        return answer.put("affected", dataset.reweigh(Approval.by(steward, id), taken.work()));
    }

    /** The answer, and whether the request was answered with it before. */
    record Answer(String json, boolean replayed) {}
}
