package org.exocurate.review.recheck;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.exocurate.model.claim.Reference;
import org.exocurate.review.dataset.AxisKeys;
import org.exocurate.review.vocabulary.VocabularyChanged;
import org.exocurate.review.works.PapersChanged;

/** Hears, in the transaction that makes it so, that words or works mean something else. */
@ApplicationScoped
class RecheckNews {

    private final Rechecks rechecks;

    RecheckNews(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    /** A text that no vocabulary knew may be a term now. */
    void on(@Observes VocabularyChanged change) {
        List<String> words = new ArrayList<>(change.terms());
        change.names().forEach(name -> words.add(AxisKeys.unresolved(name)));
        rechecks.wordsChanged(words);
    }

    /** A crosswalk may touch any work; which of those that open items cite, is looked up. */
    void on(@Observes PapersChanged change) {
        if (change.mayBeAny()) {
            rechecks.anyWorkChanged();
        } else {
            rechecks.worksChanged(
                    change.references().stream().map(Reference::id).toList());
        }
    }
}
