package org.exocurate.review.talk;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.form.WordsForm;
import org.exocurate.model.claim.Accession;
import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.plumbing.json.Times;
import org.exocurate.review.dataset.Dataset;
import org.exocurate.review.once.Asked;
import org.exocurate.review.once.Once;
import org.exocurate.review.people.People;
import org.exocurate.review.queue.ReviewIds;

/** The thread on a published claim. */
@Path("/dataset/claims/{claim}/comments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"contributor", "curator", "steward", "operator"})
@Tag(name = "talk", description = "What people say on published claims; no part of the dataset.")
class TalkResource {

    private final Talk talk;
    private final Dataset dataset;
    private final People people;
    private final Caller caller;
    private final Once once;

    TalkResource(Talk talk, Dataset dataset, People people, Caller caller, Once once) {
        this.once = once;
        this.talk = talk;
        this.dataset = dataset;
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What was said on a claim",
            description = "Oldest first; by is the random id of a person. The thread is the same for all versions.")
    public Page<ObjectNode> list(
            @PathParam("claim") @Parameter(example = "EXO-000001") String claim,
            @QueryParam("after") @Parameter(description = "the id of a comment") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        Accession accession = published(claim);
        Parameters asked = new Parameters();
        Supplier<Optional<UUID>> last =
                asked.read(() -> Optional.ofNullable(after).map(TalkResource::id));
        int most = asked.read(() -> Paging.limit(limit)).get();
        Page<Remark> page = Page.of(
                talk.thread(accession, last.get(), most + 1), most, remark -> Paging.link(uri, "after", remark.id()));
        return new Page<>(page.items().stream().map(TalkResource::view).toList(), page.next());
    }

    @POST
    @Transactional
    @Operation(
            summary = "Says something on a claim",
            description =
                    """
                    Those who watch the claim, who proposed it or who said something on it find it in their inbox, and so does
                    whom it mentions: @ and the random id of a person, as by shows it.""")
    public Response say(
            @PathParam("claim") @Parameter(example = "EXO-000001") String claim,
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject("{\"text\": \"see figure 3\"}")))
                    InputStream body) {
        Accession accession = published(claim);
        WordsForm form = WordsForm.read(Body.json(Sent.json(type, body)), "text");
        UUID person = people.behind(caller).id();
        Once.Answer answer = once.answer(
                Asked.of(person, "comments/" + accession, key, form.digest()),
                () -> view(talk.say(accession, person, form.words())).toString());
        Response.ResponseBuilder created =
                Response.status(Response.Status.CREATED).entity(answer.json());
        return (answer.replayed() ? created.header("Idempotent-Replayed", true) : created).build();
    }

    /** A retracted claim stays readable, and so does what is said on it. */
    private Accession published(String claim) {
        return Accession.read(claim)
                .filter(accession -> dataset.claim(accession, Long.MAX_VALUE).isPresent())
                .orElseThrow(() -> Refused.notFound("the dataset holds no claim " + claim));
    }

    private static UUID id(String after) {
        return ReviewIds.read(after)
                .orElseThrow(
                        () -> Refused.parameter("after", "after is the id of a comment; follow the link in 'next'"));
    }

    private static ObjectNode view(Remark remark) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", remark.id().toString())
                .put("claim", remark.claim().toString())
                .put("by", remark.by().toString())
                .put("text", remark.text())
                .put("at", Times.rfc3339(remark.at()));
    }
}
