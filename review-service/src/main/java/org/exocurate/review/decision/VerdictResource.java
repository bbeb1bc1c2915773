package org.exocurate.review.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.queue.MatchContents;
import org.exocurate.review.queue.ReviewIds;
import org.exocurate.review.queue.ReviewItem;
import org.exocurate.review.queue.ReviewQueue;

/** Why an item was judged as it was. */
@Path("/reviews/{id}/verdict")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("curator")
@Tag(name = "reviews")
class VerdictResource {

    private final ReviewQueue queue;
    private final MatchContents contents;
    private final Recomputation recomputation;

    VerdictResource(ReviewQueue queue, MatchContents contents, Recomputation recomputation) {
        this.contents = contents;
        this.queue = queue;
        this.recomputation = recomputation;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The verdict as it was stored, and what it was made from",
            description =
                    """
                    inputs holds the digest of the proposal beside those of rules and vocabulary. recompute=true judges again at
                    the stored sequence, by the vocabulary that the verdict names, with today's engine and rules: recomputed.agrees says
                    whether they come to the same.""")
    public ObjectNode verdict(
            @PathParam("id") String id,
            @Parameter(description = "true judges again at the stored sequence") @QueryParam("recompute")
                    String recompute) {
        ReviewItem item =
                ReviewIds.read(id).flatMap(queue::find).orElseThrow(() -> Refused.notFound("no such review item"));
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .setAll(contents.with(item.verdict().document()));
        document.set("inputs", recomputation.inputs(item));
        if (wanted(recompute)) {
            document.set("recomputed", recomputation.of(item));
        }
        return document;
    }

    private static boolean wanted(String recompute) {
        if (recompute != null && !recompute.equals("true") && !recompute.equals("false")) {
            throw Refused.parameter("recompute", "recompute is true or false");
        }
        return "true".equals(recompute);
    }
}
