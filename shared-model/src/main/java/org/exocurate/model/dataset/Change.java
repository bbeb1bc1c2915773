package org.exocurate.model.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One approved effect on one claim, a link of the chain.
 *
 * @param type the word of a {@link ChangeType}
 * @param content the whole dataset claim after it, as canonical JSON (RFC 8785)
 * @param before digest of the claim's content before it; null where there was none
 * @param after digest of the content
 * @param cause the change that made this one necessary; null where it stands for itself
 * @param previous digest of the change before, 64 zeros at first
 * @param digest of the canonical change without this field
 */
public record Change(
        long sequence,
        String type,
        String accession,
        int version,
        String content,
        String before,
        String after,
        Long cause,
        Instant at,
        UUID proposedBy,
        List<UUID> approvedBy,
        String previous,
        String digest) {

    /** What the first change follows. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    public Change {
        Objects.requireNonNull(content, "a change tells the whole claim");
        approvedBy = List.copyOf(approvedBy);
    }

    /** The same change, sealed. */
    public Change withDigest(String sealed) {
        return new Change(
                sequence,
                type,
                accession,
                version,
                content,
                before,
                after,
                cause,
                at,
                proposedBy,
                approvedBy,
                previous,
                sealed);
    }
}
