package org.exocurate.review.files;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** What a release holds, read row by row, in constant memory. */
public interface Contents {

    /** Every claim as of the release, in order of accession. */
    void eachClaim(Consumer<Stated> sink);

    /** Every change that the release covers, in order. */
    void eachChange(Consumer<Told> sink);

    /** Everybody who proposed or approved a change up to the release. */
    void eachContributor(Consumer<Credit> sink);

    /**
     * A claim of the dataset.
     *
     * @param content canonical JSON
     * @param at when the change was made that made it so
     */
    record Stated(String content, Instant at) {}

    /**
     * A change.
     *
     * @param type as its JSON has it
     * @param text canonical JSON
     */
    record Told(String type, String text) {}

    /** How much somebody did, by a random id. */
    record Credit(UUID person, long proposed, long approved, long claims) {}
}
