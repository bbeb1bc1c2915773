package org.exocurate.review.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a curator decided on an item, and what was seen in doing so.
 *
 * @param standing an approval stands until something that it rests on changes
 * @param independent true if no tie to the contributor or to a cited paper was known
 */
public record Decision(
        UUID id,
        UUID item,
        UUID person,
        Kind decision,
        String reason,
        Optional<String> reasonCode,
        Conflict conflictOfInterest,
        Optional<String> conflictOfInterestText,
        JsonNode overrides,
        String seenTag,
        JsonNode seen,
        Instant at,
        boolean standing,
        boolean independent) {

    /** What a curator may decide. */
    public enum Kind {
        APPROVE,
        REJECT,
        REQUEST_CHANGES
    }

    /** What a curator answers when asked for conflicts of interest. */
    public enum Conflict {
        NONE,
        DECLARED
    }

    public boolean isStandingApproval() {
        return standing && decision == Kind.APPROVE;
    }
}
