package org.exocurate.submission.dryrun;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import org.exocurate.plumbing.http.Problem;

/** The other service, as far as a dry run needs it. */
@Path("/api/v1/checks")
@RegisterRestClient(configKey = "review-service")
interface ReviewChecks {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    Response check(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, byte[] body);
}
