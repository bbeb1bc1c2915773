package org.exocurate.review.works;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.exocurate.model.claim.Reference;

/**
 * What somebody said of a paper after it was published.
 *
 * @param number its place in the order in which notices came: of a work, the last is in force, whatever its date
 * @param source who says so, and where
 * @param at when it came
 */
public record Notice(
        long number, UUID id, Reference reference, Type type, LocalDate date, String source, UUID saidBy, Instant at) {

    /** What is said. */
    public enum Type {
        RETRACTION,
        CONCERN,
        CORRECTION,
        /** Nothing is held against the paper any more. */
        REINSTATEMENT
    }

    public Notice {
        Objects.requireNonNull(reference, "a notice is on a work");
        Objects.requireNonNull(type, "a notice says something");
        Objects.requireNonNull(date, "a notice has a date");
        Objects.requireNonNull(source, "a notice has a source");
    }

    /** Whether it says just this. */
    boolean says(Type otherType, LocalDate otherDate, String otherSource) {
        return type == otherType && date.equals(otherDate) && source.equals(otherSource);
    }
}
