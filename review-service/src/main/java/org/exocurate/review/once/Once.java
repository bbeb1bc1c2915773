package org.exocurate.review.once;

import java.util.Optional;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.plumbing.http.Refused;

/** Does what is asked with an Idempotency-Key once; twins wait for each other. */
@ApplicationScoped
public class Once {

    private final AnswerTable answers;

    Once(AnswerTable answers) {
        this.answers = answers;
    }

    /** The answer, and whether a request was answered with it before. */
    public record Answer(String json, boolean replayed) {}

    /** Does the work in the caller's transaction, unless the same was asked before; a refusal keeps no key. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Answer answer(Asked asked, Supplier<String> work) {
        Optional<String> before = before(asked);
        if (before.isPresent()) {
            return new Answer(before.get(), true);
        }
        String answer = work.get();
        keep(asked, answer);
        return new Answer(answer, false);
    }

    /** What the same request was answered before; twins are held back until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> before(Asked asked) {
        if (asked.key().isEmpty()) {
            return Optional.empty();
        }
        answers.hold(asked);
        Optional<AnswerTable.Row> before = answers.find(asked);
        if (before.filter(row -> !row.body().equals(asked.body())).isPresent()) {
            throw Refused.unprocessable("this Idempotency-Key came with another body before");
        }
        return before.map(AnswerTable.Row::answer);
    }

    /** Keeps an answer for the same request, where it came with a key. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Asked asked, String answer) {
        if (asked.key().isPresent()) {
            answers.add(asked, answer);
        }
    }
}
