package org.exocurate.review.decision;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Lines;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.people.People;
import org.exocurate.review.people.Person;

/** Many decisions at once, each of which stands or falls by itself. */
@Path("/reviews/decisions")
@RolesAllowed("curator")
@Tag(name = "reviews")
class BulkDecisionResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String EXAMPLE =
            "{\"id\": \"01936b2e-0000-7000-8000-000000000000\", \"ifMatch\": \"…\", \"decision\": \"REJECT\", \"reasonCode\":"
                    + " \"OUT_OF_SCOPE\", \"reason\": \"no vesicle is spoken of\", \"conflictOfInterest\": \"NONE\"}";

    /** A page of the queue at its largest, twice. */
    private static final int MOST = 1_000;

    private final Decisions decisions;
    private final Existing existing;
    private final People people;
    private final Caller caller;

    BulkDecisionResource(Decisions decisions, Existing existing, People people, Caller caller) {
        this.decisions = decisions;
        this.existing = existing;
        this.people = people;
        this.caller = caller;
    }

    @POST
    @Produces(NDJSON)
    @Operation(
            summary = "Decides many items, one a line",
            description =
                    """
                    A line is a decision with the id of its item and, as ifMatch, the etag that was read; at most 1,000. Each is decided in a
                    transaction of its own, in order. The key K gives line n the key K:n, unless it names an idempotencyKey.""")
    @APIResponse(
            responseCode = "200",
            description = "a result a line, in order: {line, id, status, accession?, version?} or {line, id?, problem}",
            content = @Content(mediaType = NDJSON))
    public String decide(
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(content = @Content(mediaType = NDJSON, examples = @ExampleObject(EXAMPLE))) InputStream body)
            throws IOException {
        Sent.require(NDJSON, type);
        Person curator = people.behind(caller);
        Lines lines = new Lines(body);
        StringBuilder results = new StringBuilder();
        int read = 0;
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            DecisionLine one = new DecisionLine(line.get(), Optional.ofNullable(key));
            read++;
            results.append(read > MOST ? one.tooMany(MOST) : one.decided(decisions, existing, curator))
                    .append('\n');
            if (read > MOST) {
                break;
            }
        }
        return results.toString();
    }
}
