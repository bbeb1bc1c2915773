package org.exocurate.submission.request;

import java.io.InputStream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.form.SubmissionForm;
import org.exocurate.form.WordsForm;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.submission.intake.Asked;
import org.exocurate.submission.intake.Submission;
import org.exocurate.submission.people.People;
import org.exocurate.submission.progress.Progress;
import org.exocurate.submission.progress.Viewer;

/** The doors behind a submission: resubmission, withdrawal, comments. */
@Path("/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "submissions")
class RequestResource {

    private final Requests requests;
    private final Progress progress;
    private final People people;
    private final VocabularyInForce vocabulary;
    private final Caller caller;

    RequestResource(Requests requests, Progress progress, People people, VocabularyInForce vocabulary, Caller caller) {
        this.requests = requests;
        this.progress = progress;
        this.people = people;
        this.vocabulary = vocabulary;
        this.caller = caller;
    }

    @POST
    @Path("/resubmission")
    @RolesAllowed("contributor")
    @Operation(
            summary = "Takes a submission up again",
            description =
                    "Where changes were requested: 200, same id. After a rejection: 201, a new one with `previous`.")
    public Response resubmit(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body) {
        Submission own = own(id);
        JsonNode sent = Body.json(Sent.json(type, body));
        Proposal proposal = SubmissionForm.read(sent, vocabulary.get()).by(caller.orcid());
        return requests.resubmit(asked("resubmission", own, key, sent), own.id(), proposal)
                .response();
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed("contributor")
    @Operation(
            summary = "Asks to take a submission back",
            description = "Answered with the present status and `requested`.")
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject("{\"reason\": \"sent by mistake\"}")))
                    InputStream body) {
        Submission own = own(id);
        JsonNode sent = Body.json(Sent.json(type, body));
        String reason = WordsForm.read(sent, "reason").words();
        return requests.withdraw(asked("withdrawal", own, key, sent), own.id(), reason)
                .response();
    }

    @POST
    @Path("/comments")
    @RolesAllowed({"contributor", "curator"})
    @Operation(
            summary = "Says something on a submission that one may read",
            description = "{text}. Curators read it where they decide.")
    public Response comment(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject("{\"text\": \"see figure 3\"}")))
                    InputStream body) {
        Submission readable = progress.find(id, progress.viewer());
        JsonNode sent = Body.json(Sent.json(type, body));
        String text = WordsForm.read(sent, "text").words();
        return requests.comment(asked("comments", readable, key, sent), readable.id(), text)
                .response();
    }

    private Submission own(String id) {
        Viewer viewer = progress.viewer();
        Submission found = progress.find(id, viewer);
        if (!viewer.owns(found)) {
            throw Refused.forbidden("own-submission", "only its contributor may do this");
        }
        return found;
    }

    private Asked asked(String door, Submission submission, String key, JsonNode body) {
        return Asked.of(people.id(caller), door + "/" + submission.id(), key, body);
    }
}
