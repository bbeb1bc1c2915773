package org.exocurate.review.webhook;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.json.Times;
import org.exocurate.review.once.Asked;
import org.exocurate.review.once.Once;
import org.exocurate.review.people.PersonIds;
import org.exocurate.review.queue.ReviewIds;

/** What the owner of a webhook does with it: looks at what was tried, has it told again, changes its secret. */
@Path("/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"contributor", "curator", "steward", "operator"})
@Tag(name = "webhooks")
class WebhookCareResource {

    private static final String NUMBER = "\\d{1,18}";

    private final Webhooks webhooks;
    private final PersonIds ids;
    private final Caller caller;
    private final Once once;

    WebhookCareResource(Webhooks webhooks, PersonIds ids, Caller caller, Once once) {
        this.webhooks = webhooks;
        this.ids = ids;
        this.caller = caller;
        this.once = once;
    }

    @GET
    @Path("/deliveries")
    @Transactional
    @Operation(
            summary = "What was tried",
            description =
                    """
                    Newest first: at, type, webhookId, sequence, attempt, delivered, and status, error, nextAttempt where there is one.
                    error: NAME_UNKNOWN, ADDRESS_REFUSED, CONNECT_FAILED, TLS_FAILED, TIMEOUT, BROKEN_OFF, REDIRECT (not followed), REFUSED
                    (status says why), CHALLENGE_UNANSWERED. The last 1,000 of 30 days are kept.""")
    public Page<ObjectNode> deliveries(
            @PathParam("id") String id,
            @QueryParam("before") @Parameter(description = "the id of a delivery") String before,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        one(id, webhooks::one);
        Parameters asked = new Parameters();
        Supplier<Integer> limited = asked.read(() -> Paging.limit(limit));
        Supplier<Long> place =
                asked.read(() -> before == null ? Long.MAX_VALUE : number("before", before, "the id of a delivery"));
        int most = limited.get();
        List<Attempt> rows = one(id, (person, webhook) -> webhooks.deliveries(person, webhook, place.get(), most + 1));
        Page<Attempt> page = Page.of(rows, most, attempt -> Paging.link(uri, "before", attempt.id()));
        return new Page<>(page.items().stream().map(Attempt::view).toList(), page.next());
    }

    @POST
    @Path("/replay")
    @Transactional
    @Operation(
            summary = "Sends again what comes after a change",
            description =
                    """
                    Changes after this sequence and releases up to it or later, as types and filter have it, by the same webhook-id as
                    before. What failed is tried again at once. One that is not ACTIVE gets a challenge first.""")
    public Response replay(
            @PathParam("id") String id,
            @QueryParam("after") @Parameter(required = true, example = "0") String after,
            InputStream body) {
        one(id, webhooks::one);
        Body.requireNothing(body);
        if (after == null) {
            throw Refused.parameter("after", "after is required: the sequence after which to begin; 0 for all");
        }
        long sequence = number("after", after, "a sequence: a whole number from 0 on");
        return accepted(one(id, (person, webhook) -> webhooks.replay(person, webhook, sequence)));
    }

    @POST
    @Path("/challenge")
    @Transactional
    @Operation(
            summary = "Sends the challenge again",
            description =
                    """
                    For a webhook that is PENDING, UNVERIFIED or DISABLED: a new challenge, at once. Once it is answered, deliveries go on
                    after the last one that was. 409 for one that is ACTIVE.""")
    public Response challenge(@PathParam("id") String id, InputStream body) {
        one(id, webhooks::one);
        Body.requireNothing(body);
        return accepted(one(id, webhooks::challenge));
    }

    @POST
    @Path("/secret")
    @Transactional
    @Operation(
            summary = "Gives it a new secret",
            description =
                    """
                    Shown this once. The former one signs too for 24 hours, until formerUntil: webhook-signature then holds both. 409 if
                    five sign already.""")
    public Response rotate(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, InputStream body) {
        one(id, webhooks::one);
        Body.requireNothing(body);
        Once.Answer answer = one(
                id,
                (person, webhook) -> Optional.of(once.answer(
                        Asked.of(person, "webhooks/" + webhook + "/secret", key, Sha256.hex("{}")),
                        () -> rotated(person, webhook))));
        Response.ResponseBuilder ok = Response.ok(answer.json());
        return (answer.replayed() ? ok.header("Idempotent-Replayed", true) : ok).build();
    }

    private String rotated(UUID person, UUID webhook) {
        Webhooks.Rotated rotated = webhooks.rotate(person, webhook).orElseThrow(WebhookResource::unknown);
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", webhook.toString())
                .put("secret", rotated.secret().text())
                .put("formerUntil", Times.rfc3339(rotated.formerUntil()))
                .toString();
    }

    private static Response accepted(Webhook webhook) {
        return Response.accepted(webhook.view()).build();
    }

    /** Of the caller's webhook of this id; another's is not there. */
    private <T> T one(String id, BiFunction<UUID, UUID, Optional<T>> work) {
        return ReviewIds.read(id)
                .flatMap(webhook -> ids.of(caller).flatMap(person -> work.apply(person, webhook)))
                .orElseThrow(WebhookResource::unknown);
    }

    private static long number(String name, String value, String what) {
        if (!value.matches(NUMBER)) {
            throw Refused.parameter(name, name + " is " + what);
        }
        return Long.parseLong(value);
    }
}
