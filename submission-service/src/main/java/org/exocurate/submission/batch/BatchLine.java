package org.exocurate.submission.batch;

import java.util.Optional;

import org.exocurate.plumbing.http.Lines;
import org.exocurate.plumbing.http.Problem;
import org.exocurate.submission.intake.Draft;

/**
 * A line as it was read: a draft to be stored, or the problem that stands in its way.
 *
 * @param digest of the canonical body; empty without a key
 * @param bytes what it weighs
 */
record BatchLine(
        long number, int bytes, Optional<Draft> draft, Optional<String> key, String digest, Optional<Problem> problem) {

    static BatchLine refused(Lines.Line line, Problem problem) {
        return new BatchLine(
                line.number(), line.bytes().length, Optional.empty(), Optional.empty(), "", Optional.of(problem));
    }

    /** The line with a problem that was found later. */
    BatchLine refused(Problem why) {
        return new BatchLine(number, bytes, Optional.empty(), Optional.empty(), "", Optional.of(why));
    }
}
