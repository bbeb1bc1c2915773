package org.exocurate.plumbing.audit;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a walk over the audit found, or that one is under way.
 *
 * @param seals how many seals it read; null before it ended
 * @param digest of the last seal: noted elsewhere, it holds for all that was sealed until then
 * @param landmark the end of the log as the last seal names it
 * @param faults the first hundred
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditResult(
        Status status,
        Instant startedAt,
        Instant finishedAt,
        Long seals,
        Long entries,
        String digest,
        Landmark landmark,
        List<AuditFault> faults) {

    /** How the walk went. */
    enum Status {
        NEVER,
        RUNNING,
        OK,
        BROKEN
    }

    static AuditResult of(Status status) {
        return new AuditResult(status, null, null, null, null, null, null, List.of());
    }

    static AuditResult of(AuditWalk.Walked walked, List<AuditFault> faults, Instant from, Instant to) {
        return new AuditResult(
                faults.isEmpty() ? Status.OK : Status.BROKEN,
                from,
                to,
                walked.seals(),
                walked.entries(),
                walked.digest(),
                walked.landmark(),
                faults);
    }
}
