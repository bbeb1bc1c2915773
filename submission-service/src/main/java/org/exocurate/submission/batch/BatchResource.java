package org.exocurate.submission.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.submission.intake.Asked;
import org.exocurate.submission.intake.Examples;
import org.exocurate.submission.people.People;

/** The door for many claims at once. All lines are read before the first result is sent: no client can block it. */
@Path("/submissions/batch")
@Tag(name = "submissions")
class BatchResource {

    private static final String NDJSON = "application/x-ndjson";

    private final Batches batches;
    private final People people;
    private final Caller caller;

    BatchResource(Batches batches, People people, Caller caller) {
        this.batches = batches;
        this.people = people;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("contributor")
    @Operation(
            summary = "Submits many claims, one a line",
            description =
                    "Good lines stand whatever the bad ones. The key K gives line n the key K:n, so that a batch that"
                            + " broke off can be sent again as a whole.")
    @APIResponse(
            responseCode = "200",
            description = "a result a line, in order: {line, id, status} or {line, problem}",
            content = @Content(mediaType = NDJSON))
    public Response take(
            @Context UriInfo request,
            @Parameter(example = "my-batch-1") @HeaderParam("Idempotency-Key") String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(content = @Content(mediaType = NDJSON, examples = @ExampleObject(value = Examples.LINES)))
                    InputStream body)
            throws IOException {
        if (request.getQueryParameters().containsKey("dryRun")) {
            throw Refused.parameter(
                    "dryRun", "a batch cannot be tried; send its lines one by one to /submissions?dryRun=true");
        }
        Sent.require(NDJSON, type);
        Optional<String> checked = Optional.ofNullable(key).map(Asked::checked);
        Sender sender = new Sender(people.id(caller), caller.account(), caller.orcid());
        Spill results = batches.take(sender, checked, body);
        return Response.ok(sent(results), NDJSON).build();
    }

    private static StreamingOutput sent(Spill results) {
        return out -> {
            try (results) {
                results.copyTo(out);
            }
        };
    }
}
