package org.exocurate.review.dataset;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a walk over the dataset found, or that one is under way.
 *
 * @param to the last change that it saw; null before it ended
 * @param faults at most {@link Faults#MOST}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WalkResult(
        Status status,
        Instant startedAt,
        Instant finishedAt,
        Long to,
        String chainHead,
        String merkleRoot,
        List<Faults.Fault> faults) {

    /** How the walk went. */
    enum Status {
        NEVER,
        RUNNING,
        OK,
        BROKEN
    }

    static WalkResult never() {
        return new WalkResult(Status.NEVER, null, null, null, null, null, List.of());
    }

    static WalkResult running(Instant since) {
        return new WalkResult(Status.RUNNING, since, null, null, null, null, List.of());
    }

    /** The same walk with its times. */
    WalkResult between(Instant started, Instant finished) {
        return new WalkResult(status, started, finished, to, chainHead, merkleRoot, faults);
    }
}
