package org.exocurate.review.queue;

import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.people.People;

/** The curators' queue. */
@Path("/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("curator")
@Tag(name = "reviews", description = "What waits for a curator, and all there is to know of it.")
class ReviewItemResource {

    private final ReviewQueue queue;
    private final ReviewItemTable items;
    private final StepTable steps;
    private final Leases leases;
    private final PendingMatches pending;
    private final People people;
    private final Caller caller;

    ReviewItemResource(
            ReviewQueue queue,
            ReviewItemTable items,
            StepTable steps,
            Leases leases,
            PendingMatches pending,
            People people,
            Caller caller) {
        this.queue = queue;
        this.items = items;
        this.steps = steps;
        this.leases = leases;
        this.pending = pending;
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "The queue", description = "sort: oldest, contradictions or impact; filters: status, verdict.")
    public Page<ObjectNode> list(
            @QueryParam("status") String status,
            @QueryParam("verdict") String verdict,
            @QueryParam("sort") String sort,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        QueueQuery query = QueueQuery.read(status, verdict, sort, after, limit);
        Page<ReviewItem> page = Page.of(items.page(query), query.limit(), query::next);
        return new Page<>(page.items().stream().map(queue::view).toList(), page.next());
    }

    @GET
    @Path("/counts")
    @Transactional
    @Operation(summary = "How much waits", description = "The number of items in each status.")
    public Map<String, Map<ReviewStatus, Long>> counts() {
        return Map.of("status", items.tally());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "One item",
            description =
                    """
                    Its ETag goes into If-Match of a decision. Matches on open submissions come last, marked pending; they are
                    looked for when read and are no part of verdict, matchCount or ETag.""")
    public Response one(@PathParam("id") String id) {
        ReviewItem item = find(id);
        ObjectNode view = queue.view(item);
        pending.show(view, item);
        return Response.ok(view).tag(new EntityTag(queue.tag(item))).build();
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(summary = "Every step of the review")
    public ObjectNode history(@PathParam("id") String id) {
        ArrayNode history = ReviewView.history(steps.of(find(id).id()));
        return JsonNodeFactory.instance.objectNode().set("items", history);
    }

    @POST
    @Path("/{id}/comments")
    @Transactional
    @Operation(summary = "Says something on an item")
    public Response comment(@PathParam("id") String id, @HeaderParam("Content-Type") String type, InputStream body) {
        UUID item = find(id).id();
        String text = CommentForm.read(type, body);
        UUID person = people.behind(caller).id();
        queue.comment(items.lock(item).orElseThrow(), person, text);
        return Response.status(Response.Status.CREATED)
                .entity(queue.view(find(id)))
                .build();
    }

    @POST
    @Path("/{id}/lease")
    @Transactional
    @Operation(
            summary = "Says that one is at it",
            description = "A warning to others, no lock. takeover=true takes it from another.")
    public ObjectNode lease(@PathParam("id") String id, @QueryParam("takeover") String takeover, InputStream body) {
        UUID item = find(id).id();
        Body.requireNothing(body);
        return leases.take(item, people.behind(caller).id(), isTrue(takeover));
    }

    @DELETE
    @Path("/{id}/lease")
    @Transactional
    @Operation(summary = "Gives the item back")
    public void giveBack(@PathParam("id") String id) {
        leases.giveBack(find(id).id(), people.behind(caller).id());
    }

    private static boolean isTrue(String takeover) {
        if (takeover != null && !takeover.equals("true") && !takeover.equals("false")) {
            throw Refused.parameter("takeover", "takeover is true or false");
        }
        return "true".equals(takeover);
    }

    private ReviewItem find(String id) {
        return ReviewIds.read(id).flatMap(items::find).orElseThrow(() -> Refused.notFound("no such review item"));
    }
}
