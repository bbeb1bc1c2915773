package org.exocurate.review.dataset;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;

/** The parts of the body that routes lead from and to; a place belongs to the first of them that it is, or lies below. */
record Systems(List<String> ids, Vocabulary vocabulary) {

    Systems {
        ids = List.copyOf(ids);
    }

    /** Empty for a place that is in none of them, left open, or unknown to the vocabulary. */
    Optional<Term> of(String place) {
        return ids.stream()
                .filter(system -> system.equals(place) || vocabulary.isBelow(place, system))
                .findFirst()
                .flatMap(vocabulary::term);
    }
}
