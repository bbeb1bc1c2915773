package org.exocurate.review.queue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Proposal;
import org.exocurate.review.dataset.AxisKeys;
import org.exocurate.review.dataset.FilterKeys;

/**
 * One submission in review.
 *
 * @param contributor submission-service's random id of the person
 * @param verdict what the evidence check found
 * @param published the accession and version that came of it
 */
public record ReviewItem(
        UUID id,
        ReviewStatus status,
        Proposal proposal,
        UUID contributor,
        Optional<UUID> previous,
        long submissionVersion,
        long reviewVersion,
        Instant submittedAt,
        Judged verdict,
        Optional<Published> published,
        Optional<Lease> lease) {

    /**
     * The verdict as it was stored.
     *
     * @param urgency its place in a queue that has contradictions first
     * @param impact how many published claims it touches
     * @param groundsChanged the last change of a claim that the verdict rests on, if it came after the item was first judged; else 0
     * @param about by which words other claims find the item; open axes are empty texts
     * @param keys by which words the queue is asked for it; empty if it was judged before and has them
     */
    public record Judged(
            String word,
            int urgency,
            int impact,
            ObjectNode document,
            long sequence,
            int approvalsNeeded,
            long groundsChanged,
            AxisKeys about,
            Optional<FilterKeys> keys) {

        private Judged groundsChanged(long change) {
            return new Judged(word, urgency, impact, document, sequence, approvalsNeeded, change, about, keys);
        }
    }

    /** What came of an approved item. */
    public record Published(String accession, int version) {}

    /** Who is at it, which is a warning and no lock. */
    public record Lease(UUID by, Instant until) {}

    public ReviewItem {
        Objects.requireNonNull(status, "an item has a status");
        Objects.requireNonNull(proposal, "an item has a proposal");
    }

    public ReviewItem with(ReviewStatus next) {
        return new ReviewItem(
                id,
                next,
                proposal,
                contributor,
                previous,
                submissionVersion,
                reviewVersion,
                submittedAt,
                verdict,
                published,
                lease);
    }

    /** The same in the words of another vocabulary. */
    public ReviewItem with(Proposal next) {
        return new ReviewItem(
                id,
                status,
                next,
                contributor,
                previous,
                submissionVersion,
                reviewVersion,
                submittedAt,
                verdict,
                published,
                lease);
    }

    public ReviewItem with(Judged next) {
        return new ReviewItem(
                id,
                status,
                proposal,
                contributor,
                previous,
                submissionVersion,
                reviewVersion,
                submittedAt,
                next,
                published,
                lease);
    }

    public ReviewItem with(Published next) {
        return new ReviewItem(
                id,
                status,
                proposal,
                contributor,
                previous,
                submissionVersion,
                reviewVersion,
                submittedAt,
                verdict,
                Optional.of(next),
                lease);
    }

    /** The same judged again; a change of its grounds that was seen stays seen. */
    ReviewItem judgedAgain(Judged next, OptionalLong groundsChanged) {
        return with(next.groundsChanged(groundsChanged.orElse(verdict.groundsChanged())));
    }

    /** The same item asking for something else, as its contributor sent it again. */
    public ReviewItem resubmitted(Proposal next, long version) {
        return new ReviewItem(
                id,
                ReviewStatus.OPEN,
                next,
                contributor,
                previous,
                version,
                reviewVersion,
                submittedAt,
                verdict,
                published,
                lease);
    }

    /** Says what it tells as the next version of the review. */
    public ReviewItem nextVersion() {
        return new ReviewItem(
                id,
                status,
                proposal,
                contributor,
                previous,
                submissionVersion,
                reviewVersion + 1,
                submittedAt,
                verdict,
                published,
                lease);
    }
}
