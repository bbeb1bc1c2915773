package org.exocurate.review.decision;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.people.People;
import org.exocurate.review.queue.ReviewIds;

/** Where curators decide. */
@Path("/reviews/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("curator")
@Tag(name = "reviews")
class DecisionResource {

    private final Decisions decisions;
    private final Existing existing;
    private final People people;
    private final Caller caller;

    DecisionResource(Decisions decisions, Existing existing, People people, Caller caller) {
        this.decisions = decisions;
        this.existing = existing;
        this.people = people;
        this.caller = caller;
    }

    /** Decides an item as it was seen; the same decision again is answered as the first time. */
    @POST
    @Operation(
            summary = "Approves, rejects, or asks for changes",
            description =
                    """
                    If-Match holds the ETag of the item as it was read. An approval of a plain item publishes it. 412 says in changed
                    what is not as it was seen: claim, status, verdict, matches, findings or approvals. The same decision again, by its
                    Idempotency-Key or on the same ETag, is answered as the first time.""")
    public Response decide(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Content-Type") String type,
            InputStream body) {
        UUID item =
                ReviewIds.read(id).filter(existing::item).orElseThrow(() -> Refused.notFound("no such review item"));
        DecisionForm form = DecisionForm.read(Body.json(Sent.json(type, body)));
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refused.preconditionRequired("say what you saw: If-Match with the ETag of the item");
        }
        Wanted wanted = new Wanted(item, people.behind(caller), Wanted.tag(ifMatch), form);
        Answer answer = decisions.decide(wanted, Optional.ofNullable(key));
        if (answer instanceof Answer.NotNow not) {
            throw not.refusal();
        }
        Answer.Given given = (Answer.Given) answer;
        Response.ResponseBuilder created =
                Response.status(Response.Status.CREATED).entity(given.json());
        return given.replayed() ? created.header("Idempotent-Replayed", true).build() : created.build();
    }
}
