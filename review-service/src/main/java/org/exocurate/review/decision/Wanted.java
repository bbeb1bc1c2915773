package org.exocurate.review.decision;

import java.util.UUID;

import org.exocurate.review.people.Person;

/**
 * A decision that somebody wants to make.
 *
 * @param seenTag the tag of the item as it was seen
 */
record Wanted(UUID item, Person curator, String seenTag, DecisionForm form) {

    /** Only the very tag that was read will do: a weak one or {@code *} says nothing of what was seen. */
    static String tag(String ifMatch) {
        return ifMatch.strip().replaceAll("^\"|\"$", "");
    }
}
