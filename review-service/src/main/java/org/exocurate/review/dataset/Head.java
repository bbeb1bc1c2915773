package org.exocurate.review.dataset;

import org.exocurate.model.dataset.Change;
import org.exocurate.model.dataset.Version;

/**
 * The end of the log.
 *
 * @param chainHead digest of the last change
 * @param accessions how many claims there are, retracted ones included
 * @param released the last change that a release covers
 * @param version of the last release
 */
record Head(
        long sequence,
        String chainHead,
        long accessions,
        long contested,
        long retracted,
        long released,
        Version version) {

    static final Head EMPTY = new Head(0, Change.NOTHING_BEFORE, 0, 0, 0, 0, Version.NONE);

    /** The last place of the log that is taken. */
    long place() {
        return sequence > 0 && released == sequence ? LogPlace.ofRelease(sequence) : LogPlace.ofChange(sequence);
    }

    Counts counts() {
        return new Counts(accessions, accessions - contested - retracted, contested, retracted);
    }

    Head release(Version next) {
        return new Head(sequence, chainHead, accessions, contested, retracted, sequence, next);
    }

    /** How many claims there are, and of them in each status. */
    record Counts(long claims, long published, long contested, long retracted) {}
}
