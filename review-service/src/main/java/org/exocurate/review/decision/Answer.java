package org.exocurate.review.decision;

import org.exocurate.plumbing.http.Refused;

/** What became of a decision. Both are committed: a refusal may have brought the item up to date. */
sealed interface Answer {

    /** The decision stands; {@code replayed} if it stood before. */
    record Given(String json, boolean replayed) implements Answer {}

    /** Nothing is decided; the item may have been updated to what is so now. */
    record NotNow(Refused refusal) implements Answer {}
}
