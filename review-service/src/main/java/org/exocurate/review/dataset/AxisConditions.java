package org.exocurate.review.dataset;

import java.util.List;
import java.util.Set;

/** Takes what a filter asks of claims, axis by axis; all of it has to hold. */
interface AxisConditions {

    /** The column holds one of the words. */
    void isOneOf(ClaimConditions.Column column, Set<String> words);

    /** It is about one of these processes, and says of it what is asked for. */
    void isOnOneOf(List<TermKeys.Wanted> processes);

    /** One of the column's many words is one of these. */
    void holdsOneOf(ClaimConditions.Column column, Set<String> words);
}
