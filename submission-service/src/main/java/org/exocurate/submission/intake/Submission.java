package org.exocurate.submission.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.json.Times;

/**
 * What a contributor proposed, and where it stands.
 *
 * @param proposal as it was stored, in the form of the door
 * @param version rises with every event of the submission
 * @param requested what the contributor asked for and review-service has not answered
 * @param previous the rejected submission that this one takes up
 */
public record Submission(
        UUID id,
        UUID contributor,
        ObjectNode proposal,
        long version,
        SubmissionStatus status,
        Optional<String> requested,
        Optional<UUID> previous,
        Instant createdAt) {

    /** As it is right after it came in. */
    static Submission fresh(Draft draft, UUID contributor, Instant at) {
        return new Submission(
                draft.id(),
                contributor,
                draft.json(),
                1,
                SubmissionStatus.SUBMITTED,
                Optional.empty(),
                draft.previous(),
                at);
    }

    /** As the contributor sees it before any review: what a review adds is there, empty. */
    public ObjectNode json() {
        ObjectNode json = proposal.objectNode();
        json.put("id", id.toString());
        json.set("kind", proposal.get("kind"));
        if (proposal.has("target")) {
            json.set("target", proposal.get("target"));
        }
        json.put("status", status.name());
        requested.filter(what -> status.isUndecided()).ifPresent(what -> json.put("requested", what));
        json.setAll(proposal);
        json.putNull("verdict");
        json.putArray("matches");
        json.put("matchCount", 0);
        json.putArray("findings");
        json.putNull("checkedAt");
        json.putNull("accession").putNull("version").putNull("release");
        json.putArray("decisions");
        json.putArray("comments");
        previous.ifPresent(former -> json.put("previous", former.toString()));
        json.put("createdAt", Times.rfc3339(createdAt));
        return json;
    }
}
