package org.exocurate.review.watch;

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

import org.exocurate.form.WatchForm;
import org.exocurate.model.vocabulary.Slot;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.people.People;
import org.exocurate.review.people.PersonIds;
import org.exocurate.review.queue.ReviewIds;
import org.exocurate.review.vocabulary.Vocabularies;

/** One's own watches; those of others are not there. */
@Path("/watches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"contributor", "curator", "steward", "operator"})
@Tag(name = "inbox", description = "What one wants to hear of, and what happened since.")
class WatchResource {

    private final Watches watches;
    private final Vocabularies vocabularies;
    private final Dataset dataset;
    private final People people;
    private final PersonIds ids;
    private final Caller caller;

    WatchResource(
            Watches watches, Vocabularies vocabularies, Dataset dataset, People people, PersonIds ids, Caller caller) {
        this.watches = watches;
        this.vocabularies = vocabularies;
        this.dataset = dataset;
        this.people = people;
        this.ids = ids;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Watches a claim, a route or a cargo",
            description =
                    """
                    One of {claim}, {route: {donor, recipient}}, {cargo: {kind, term?}}. Terms are CURIEs, labels or synonyms, and
                    stand for all narrower ones too, by the vocabulary in force when something happens. A donor or recipient that
                    no vocabulary knows is refused with near names; a cargo may be a text, which is answered as unresolved, with
                    near names. The same again answers 200 with the first.""")
    public Response add(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = {
                                                @ExampleObject(name = "claim", value = "{\"claim\": \"EXO-000001\"}"),
                                                @ExampleObject(
                                                        name = "route",
                                                        value =
                                                                "{\"route\": {\"donor\": \"bone tissue\", \"recipient\": \"heart\"}}"),
                                                @ExampleObject(
                                                        name = "cargo",
                                                        value =
                                                                "{\"cargo\": {\"kind\": \"MIRNA\", \"term\": \"miR-21-5p\"}}")
                                            }))
                    InputStream body) {
        JsonNode sent = Body.json(Sent.json(type, body));
        Vocabulary vocabulary = vocabularies.hold();
        WatchForm form = WatchForm.read(sent, vocabulary);
        requireThere(form);
        Watches.Kept kept = watches.add(people.behind(caller).id(), form, vocabulary);
        ObjectNode view = kept.watch().view();
        showNear(view, form, vocabulary);
        Response.ResponseBuilder answer = kept.before()
                ? Response.ok()
                : Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/v1/watches/" + kept.watch().id());
        return answer.entity(view).build();
    }

    @GET
    @Transactional
    @Operation(summary = "What one watches", description = "Oldest first.")
    public Page<ObjectNode> list(
            @QueryParam("after") @Parameter(description = "the id of a watch") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        Parameters asked = new Parameters();
        Supplier<Integer> limited = asked.read(() -> Paging.limit(limit));
        Supplier<Optional<UUID>> last =
                asked.read(() -> Optional.ofNullable(after).map(WatchResource::place));
        int most = limited.get();
        List<Watch> rows = ids.of(caller)
                .map(person -> watches.page(person, last.get(), most + 1))
                .orElse(List.of());
        Page<Watch> page = Page.of(rows, most, watch -> Paging.link(uri, "after", watch.id()));
        return new Page<>(page.items().stream().map(Watch::view).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One watch of one's own", description = "404 for another's watch.")
    public ObjectNode one(@PathParam("id") String id) {
        return ReviewIds.read(id)
                .flatMap(watch -> ids.of(caller).flatMap(person -> watches.one(person, watch)))
                .map(Watch::view)
                .orElseThrow(WatchResource::unknown);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Watches no longer",
            description = "What has come into the inbox by it stays there. 404 for another's watch.")
    public void delete(@PathParam("id") String id) {
        boolean gone = ReviewIds.read(id)
                .flatMap(watch -> ids.of(caller).map(person -> watches.delete(person, watch)))
                .orElse(false);
        if (!gone) {
            throw unknown();
        }
    }

    private void requireThere(WatchForm form) {
        if (form instanceof WatchForm.OfClaim one
                && dataset.claim(one.claim(), Long.MAX_VALUE).isEmpty()) {
            throw Refused.invalid(List.of(Fault.at("/claim", "the dataset holds no claim " + one.claim())));
        }
    }

    /** What the writer of a text that no vocabulary knows may have meant. */
    private static void showNear(ObjectNode view, WatchForm form, Vocabulary vocabulary) {
        if (form instanceof WatchForm.OfCargo cargo) {
            cargo.term().filter(term -> !term.isResolved()).ifPresent(term -> {
                var near = ((ObjectNode) view.at("/cargo/term")).putArray("nearest");
                vocabulary.near(term.label(), Slot.of(cargo.kind())).forEach(near::add);
            });
        }
    }

    private static UUID place(String after) {
        return ReviewIds.read(after)
                .orElseThrow(() -> Refused.parameter("after", "after is the id of a watch; follow the link in 'next'"));
    }

    private static Refused unknown() {
        return Refused.notFound("no such watch");
    }
}
