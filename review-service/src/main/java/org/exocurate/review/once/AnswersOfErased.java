package org.exocurate.review.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.exocurate.review.people.Erased;

/** What an erased person was answered is kept for nobody. */
@ApplicationScoped
class AnswersOfErased {

    private final AnswerTable answers;

    AnswersOfErased(AnswerTable answers) {
        this.answers = answers;
    }

    void on(@Observes Erased erased) {
        answers.forget(erased.person());
    }
}
