package org.exocurate.review.webhook;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.review.dataset.KeptFilters;
import org.exocurate.review.once.Asked;
import org.exocurate.review.once.Once;
import org.exocurate.review.people.People;
import org.exocurate.review.people.PersonIds;
import org.exocurate.review.queue.ReviewIds;

/** One's own webhooks; those of others are not there. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"contributor", "curator", "steward", "operator"})
@Tag(name = "webhooks", description = "Changes and releases, sent to an address of one's own, signed.")
class WebhookResource {

    private final Webhooks webhooks;
    private final KeptFilters filters;
    private final WebhookConfig config;
    private final People people;
    private final PersonIds ids;
    private final Caller caller;
    private final Once once;

    WebhookResource(
            Webhooks webhooks,
            KeptFilters filters,
            WebhookConfig config,
            People people,
            PersonIds ids,
            Caller caller,
            Once once) {
        this.webhooks = webhooks;
        this.filters = filters;
        this.config = config;
        this.people = people;
        this.ids = ids;
        this.caller = caller;
        this.once = once;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Has changes and releases sent to an address",
            description =
                    """
                    types: some of claim.added, .evidence_added, .revised, .retracted, .contested, .support_changed and dataset.released;
                    without them, all. filter: the axes of /dataset/claims, a text each, narrower terms included; a claim counts as it is
                    after the change, and releases are about no claim: with a filter they come only if types names them. The answer
                    holds the secret (Standard Webhooks), shown this once, and status PENDING: within a second an event
                    org.exocurate.webhook.challenge.v1 is sent to the address, and its data.challenge has to come back in
                    the answer, {"challenge": "…"} with a 2xx. Then it is ACTIVE and told of all that has come since it was made.
                    Messages come signed, in order, at least once, and are tried again until they are answered with a 2xx.""")
    public Response add(
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = {
                                                @ExampleObject(
                                                        name = "all",
                                                        value = "{\"url\": \"https://example.org/hook\"}"),
                                                @ExampleObject(
                                                        name = "some",
                                                        value =
                                                                "{\"url\": \"https://example.org/hook\", \"types\": [\"claim.added\", \"claim.retracted\"], \"filter\": {\"recipient\": \"heart\"}}")
                                            }))
                    InputStream body) {
        JsonNode sent = Body.json(Sent.json(type, body));
        WebhookForm form = WebhookForm.read(sent, filters, config.plainHttp());
        UUID person = people.behind(caller).id();
        Once.Answer answer = once.answer(Asked.of(person, "webhooks", key, form.digest()), () -> made(person, form));
        String id = StoredJson.read(answer.json()).path("id").textValue();
        // created() would put the path of the doors before it once more
        Response.ResponseBuilder created = Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/webhooks/" + id)
                .entity(answer.json());
        return (answer.replayed() ? created.header("Idempotent-Replayed", true) : created).build();
    }

    private String made(UUID person, WebhookForm form) {
        Webhooks.Made made = webhooks.add(person, form);
        return made.webhook().view().put("secret", made.secret().text()).toString();
    }

    @GET
    @Transactional
    @Operation(summary = "One's webhooks", description = "Oldest first, without their secrets.")
    public Page<ObjectNode> list(
            @QueryParam("after") @Parameter(description = "the id of a webhook") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        Parameters asked = new Parameters();
        Supplier<Integer> limited = asked.read(() -> Paging.limit(limit));
        Supplier<Optional<UUID>> last =
                asked.read(() -> Optional.ofNullable(after).map(WebhookResource::place));
        int most = limited.get();
        List<Webhook> rows = ids.of(caller)
                .map(person -> webhooks.page(person, last.get(), most + 1))
                .orElse(List.of());
        Page<Webhook> page = Page.of(rows, most, webhook -> Paging.link(uri, "after", webhook.id()));
        return new Page<>(page.items().stream().map(Webhook::view).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "One webhook of one's own",
            description =
                    """
                    status: PENDING (the challenge is not answered yet), ACTIVE, UNVERIFIED (it never was; reason says what came
                    instead), DISABLED (reason GONE: the receiver answered 410; FAILING: for days). sequence is the last change it has been
                    told up to.""")
    public ObjectNode one(@PathParam("id") String id) {
        return ReviewIds.read(id)
                .flatMap(webhook -> ids.of(caller).flatMap(person -> webhooks.one(person, webhook)))
                .map(Webhook::view)
                .orElseThrow(WebhookResource::unknown);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Sends nothing more", description = "The delivery log goes with it.")
    public void delete(@PathParam("id") String id) {
        boolean gone = ReviewIds.read(id)
                .flatMap(webhook -> ids.of(caller).map(person -> webhooks.delete(person, webhook)))
                .orElse(false);
        if (!gone) {
            throw unknown();
        }
    }

    private static UUID place(String after) {
        return ReviewIds.read(after)
                .orElseThrow(
                        () -> Refused.parameter("after", "after is the id of a webhook; follow the link in 'next'"));
    }

    static Refused unknown() {
        return Refused.notFound("no such webhook");
    }
}
