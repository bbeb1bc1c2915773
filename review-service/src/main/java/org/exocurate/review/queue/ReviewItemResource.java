package org.exocurate.review.queue;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.form.WordsForm;
import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.dataset.ClaimConditions;
import org.exocurate.review.once.Asked;
import org.exocurate.review.once.Once;
import org.exocurate.review.people.People;

/** The curators' queue. */
@Path("/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("curator")
@Tag(name = "reviews", description = "What waits for a curator, and all there is to know of it.")
class ReviewItemResource {

    private final ReviewQueue queue;
    private final ReviewItemTable items;
    private final ItemViews views;
    private final FacetTable facets;
    private final QueueFilter filter;
    private final StepTable steps;
    private final Leases leases;
    private final PendingMatches pending;
    private final Once once;
    private final People people;
    private final Caller caller;

    ReviewItemResource(
            ReviewQueue queue,
            ReviewItemTable items,
            ItemViews views,
            FacetTable facets,
            QueueFilter filter,
            StepTable steps,
            Leases leases,
            PendingMatches pending,
            Once once,
            People people,
            Caller caller) {
        this.queue = queue;
        this.items = items;
        this.views = views;
        this.facets = facets;
        this.filter = filter;
        this.steps = steps;
        this.leases = leases;
        this.pending = pending;
        this.once = once;
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The queue",
            description =
                    """
                    sort: oldest (default), contradictions (these first, then the strongest verdict) or impact (how many published claims it touches,
                    most first). Filters, all of which hold, each of which may be given several times: status, verdict, kind,
                    contributor (a person's id), rule (one that a finding cites), and as for claims of the dataset type, donor,
                    donorState, cargo, cargoRole, recipient, process and condition, narrower terms included; olderThan and youngerThan
                    are lengths of time since the submission, such as P7D or PT12H. Each item holds the etag that a decision on it
                    names.""")
    public Page<ObjectNode> list(
            @QueryParam("status") String status,
            @QueryParam("verdict") String verdict,
            @QueryParam("sort") String sort,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        QueueQuery query = filter.page(uri.getQueryParameters());
        Page<ReviewItem> page =
                Page.of(items.page(query), query.limit(), last -> Paging.link(uri, "after", query.token(last)));
        return new Page<>(views.all(page.items()), page.next());
    }

    @GET
    @Path("/counts")
    @Transactional
    @Operation(
            summary = "How much waits",
            description =
                    """
                    Takes the filters of the queue. status: how many items of all that is asked for stand where; verdict, kind, type and
                    rule: how many of those that stand where it is asked for, which is OPEN unless status says.""")
    public Map<String, Map<String, Long>> counts(
            @QueryParam("status") String status, @Parameter(hidden = true) @Context UriInfo uri) {
        Parameters asked = new Parameters();
        Supplier<Set<String>> statuses = asked.read(() -> QueueFilter.statuses(uri.getQueryParameters()));
        Supplier<ClaimConditions> items = asked.read(() -> filter.read(uri.getQueryParameters()));
        return facets.count(items.get(), statuses.get().isEmpty() ? Set.of(ReviewStatus.OPEN.name()) : statuses.get());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "One item",
            description =
                    """
                    Its ETag goes into If-Match of a decision. Matches on open submissions come last, marked pending; they are
                    looked for when read and are no part of verdict, matchCount or ETag. difference says what it would change of its
                    target, as JSON Patch with the values before (fromValue); former holds the threads of the rejected submissions that it
                    takes up, the newest first.""")
    public Response one(@PathParam("id") String id) {
        ReviewItem item = find(id);
        ObjectNode view = views.one(item);
        pending.show(view, item);
        return Response.ok(view)
                .tag(new EntityTag(view.path("etag").textValue()))
                .build();
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @Operation(
            summary = "Every step of the review",
            description =
                    "Oldest first: what was checked, decided, voided and said, each with its time, its actor and its reason.")
    public ObjectNode history(@PathParam("id") String id) {
        ArrayNode history = ReviewView.history(
                steps.of(List.of(find(id).id())).values().stream().findFirst().orElse(List.of()));
        return JsonNodeFactory.instance.objectNode().set("items", history);
    }

    @POST
    @Path("/{id}/comments")
    @Transactional
    @Operation(summary = "Says something on an item", description = "{text}. The contributor reads it too.")
    public Response comment(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Content-Type") String type,
            InputStream body) {
        UUID item = find(id).id();
        WordsForm form = WordsForm.read(Body.json(Sent.json(type, body)), "text");
        UUID person = people.behind(caller).id();
        Once.Answer answer = once.answer(Asked.of(person, "comments/" + item, key, form.digest()), () -> {
            queue.comment(items.lock(item).orElseThrow(), person, form.words());
            return views.one(find(id)).toString();
        });
        Response.ResponseBuilder created =
                Response.status(Response.Status.CREATED).entity(answer.json());
        return (answer.replayed() ? created.header("Idempotent-Replayed", true) : created).build();
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
    @Operation(summary = "Gives the item back", description = "204, also where one does not hold it.")
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
