package org.exocurate.review.queue;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.people.People;

/** What else is proposed near a submission: for curators, and for whoever proposed it. */
@Path("/reviews/{id}/pending")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"contributor", "curator"})
@Tag(name = "reviews")
class PendingResource {

    private final ReviewQueue queue;
    private final PendingMatches pending;
    private final People people;
    private final Caller caller;

    PendingResource(ReviewQueue queue, PendingMatches pending, People people, Caller caller) {
        this.queue = queue;
        this.pending = pending;
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Open submissions near this one",
            description =
                    """
                    Computed when read, as many as are listed after its published matches; of others' submissions a contributor sees
                    relation and axes only. Another's submission is as unknown to a contributor as one that is not there.""")
    public ObjectNode list(@PathParam("id") String id) {
        Set<UUID> own = people.knownAs(caller);
        boolean seesAll = caller.has("curator");
        ArrayNode items = uuid(id).flatMap(queue::find)
                .filter(item -> seesAll || own.contains(item.contributor()))
                .map(item -> pending.of(item, new PendingMatches.Reader(seesAll, own)))
                .orElseThrow(() -> Refused.notFound("no such review item"));
        return JsonNodeFactory.instance.objectNode().set("items", items);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
