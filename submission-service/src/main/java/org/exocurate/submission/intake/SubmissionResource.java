package org.exocurate.submission.intake;

import java.io.InputStream;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.form.SubmissionForm;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.submission.dryrun.DryRun;
import org.exocurate.submission.people.People;

/** The front door: takes a claim in and says where to follow it. */
@Path("/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "submissions", description = "What contributors propose.")
class SubmissionResource {

    private static final String DOOR = "submissions";

    private final Submissions submissions;
    private final VocabularyInForce vocabulary;
    private final People people;
    private final DryRun dryRun;
    private final IntakeMeters meters;
    private final Caller caller;

    SubmissionResource(
            Submissions submissions,
            VocabularyInForce vocabulary,
            People people,
            DryRun dryRun,
            IntakeMeters meters,
            Caller caller) {
        this.submissions = submissions;
        this.vocabulary = vocabulary;
        this.people = people;
        this.dryRun = dryRun;
        this.meters = meters;
        this.caller = caller;
    }

    /** Takes a submission in and says where to follow it. A repeated key gets the first answer again. */
    @POST
    @RolesAllowed({"contributor", "curator", "steward", "operator"})
    @Operation(
            summary = "Submits a claim, or asks what would be found (dryRun)",
            description = "Submitting takes the role contributor; a dry run takes any role and stores nothing.")
    @APIResponse(responseCode = "201", description = "stored; Location says where to follow it")
    @APIResponse(responseCode = "200", description = "dry run: verdict, matches, matchCount, findings, checkedAt")
    @APIResponse(responseCode = "400", description = "every fault of the body by pointer")
    @APIResponse(responseCode = "422", description = "the key came before with another body")
    public Response submit(
            @Parameter(description = "true: check only") @QueryParam("dryRun") String dry,
            @Context UriInfo request,
            @Parameter(example = "my-key-1") @HeaderParam("Idempotency-Key") String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "ADD", value = Examples.ADD)))
                    InputStream body) {
        if (List.of("true").equals(asked(request))) {
            byte[] sent = Sent.json(type, body);
            submissions.requireCurrent(SubmissionForm.read(Body.json(sent), vocabulary.get()));
            return dryRun.check(caller, sent);
        }
        requireContributor();
        requireNoDryRun(request);
        return meters.counted(() -> take(key, Body.json(Sent.json(type, body)))).response();
    }

    private Answer take(String key, JsonNode body) {
        Proposal proposal = SubmissionForm.read(body, vocabulary.get()).by(caller.orcid());
        if (key != null) {
            Asked.checked(key);
        }
        return submissions.accept(Asked.of(people.id(caller), DOOR, key, body), proposal);
    }

    private void requireContributor() {
        if (!caller.has("contributor")) {
            throw Refused.forbidden("role", "submitting takes the role contributor");
        }
    }

    private static List<String> asked(UriInfo request) {
        return request.getQueryParameters().getOrDefault("dryRun", List.of("false"));
    }

    private static void requireNoDryRun(UriInfo request) {
        if (!asked(request).equals(List.of("false"))) {
            throw Refused.parameter("dryRun", "dryRun is true or false");
        }
    }
}
