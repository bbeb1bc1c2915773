package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How doors to reviews, published claims and what one hears of them are used for once. */
final class UsesOfReviews {

    private UsesOfReviews() {}

    static ObjectNode requestOfChanges() {
        return Curation.approval().put("decision", "REQUEST_CHANGES");
    }

    static WriteDoors.Used comment() {
        String id = seen();
        RunningSystem.reviews()
                .post("curator-1", "reviews/" + id + "/comments", Json.object().put("text", "for the audit"))
                .hasStatus(201);
        return WriteDoors.used("review.step.commented", id);
    }

    /** Taken and given back. */
    static WriteDoors.Used lease(String step) {
        String id = seen();
        RunningSystem.reviews()
                .post("curator-1", "reviews/" + id + "/lease", "")
                .hasStatus(200);
        RunningSystem.reviews().delete("curator-1", "reviews/" + id + "/lease").hasStatus(204);
        return WriteDoors.used("review.step." + step, id);
    }

    static WriteDoors.Used decision() {
        String id = seen();
        Curation.decide("curator-1", id, requestOfChanges()).hasStatus(201);
        return WriteDoors.used("review.decision.request-changes", id);
    }

    static WriteDoors.Used manyDecisions() {
        String id = seen();
        ObjectNode line = requestOfChanges()
                .put("id", id)
                .put("ifMatch", Curation.item(id).header("ETag"));
        RunningSystem.reviews()
                .send(
                        "curator-1",
                        "POST",
                        "reviews/decisions",
                        BodyPublishers.ofString(line.toString()),
                        "Content-Type",
                        "application/x-ndjson")
                .hasStatus(200);
        return WriteDoors.used("review.decision.request-changes", id);
    }

    static WriteDoors.Used claimComment() {
        String accession = Curation.publish(Draft.claim());
        RunningSystem.reviews()
                .post("curator-1", "dataset/claims/" + accession + "/comments", "{\"text\": \"for the audit\"}")
                .hasStatus(201);
        return WriteDoors.used("claim.comment", accession);
    }

    static String watch() {
        return RunningSystem.reviews()
                .post("curator-2", "watches", Json.object().put("claim", Curation.publish(Draft.claim())))
                .hasStatus(201)
                .text("/id");
    }

    static WriteDoors.Used unwatched() {
        String id = watch();
        RunningSystem.reviews().delete("curator-2", "watches/" + id).hasStatus(204);
        return WriteDoors.used("watch.delete", id);
    }

    static WriteDoors.Used inboxRead() {
        RunningSystem.reviews().post("curator-2", "inbox/read", "{\"upTo\": 0}").hasStatus(200);
        return WriteDoors.used(
                "inbox.read",
                RunningSystem.reviews().get("curator-2", "people/me").text("/id"));
    }

    private static String seen() {
        String id = Curation.propose(Draft.claim());
        Curation.item(id);
        return id;
    }
}
