package org.exocurate.submission.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.exocurate.plumbing.http.Problem;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;

/** What the dataset says of a claim before it is submitted: review-service is asked on the caller's behalf, nothing is stored. */
@ApplicationScoped
public class DryRun {

    private static final int TRY_AGAIN_SECONDS = 2;

    private final ReviewChecks review;

    DryRun(@RestClient ReviewChecks review) {
        this.review = review;
    }

    /** Its verdict as it stands, or its refusal; 503 if it is away. */
    public Response check(Caller caller, byte[] body) {
        try (Response answer = review.check("Bearer " + caller.token(), body)) {
            return passedOn(answer);
        } catch (ProcessingException e) {
            throw away();
        }
    }

    private static Response passedOn(Response answer) {
        if (answer.getStatus() >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            throw away();
        }
        String retry = answer.getHeaderString(HttpHeaders.RETRY_AFTER);
        return Response.status(answer.getStatus())
                .type(
                        answer.getStatus() == Response.Status.OK.getStatusCode()
                                ? MediaType.APPLICATION_JSON
                                : Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, retry)
                .entity(answer.readEntity(byte[].class))
                .build();
    }

    private static Refused away() {
        return Refused.unavailable("review-service does not answer just now; nothing was stored", TRY_AGAIN_SECONDS);
    }
}
