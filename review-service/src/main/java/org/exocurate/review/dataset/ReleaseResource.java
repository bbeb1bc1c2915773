package org.exocurate.review.dataset;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jakarta.annotation.security.PermitAll;
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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.people.People;

/** Releases: made by stewards, read by all. */
@Path("/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "releases", description = "Versions of the dataset, published for good.")
class ReleaseResource {

    private final Releases releases;
    private final ReleaseTable table;
    private final ReleaseText texts;
    private final FileRounds files;
    private final People people;
    private final Caller caller;

    ReleaseResource(
            Releases releases, ReleaseTable table, ReleaseText texts, FileRounds files, People people, Caller caller) {
        this.releases = releases;
        this.table = table;
        this.texts = texts;
        this.files = files;
        this.people = people;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("steward")
    @Operation(
            summary = "Release what has changed",
            description = "Body {} or none. 201 with the release; 409 where nothing has changed since the last.")
    public Response release(
            @HeaderParam("Idempotency-Key") String key,
            InputStream body,
            @Parameter(hidden = true) @Context UriInfo uri) {
        ReleaseForm.read(body);
        Optional<String> checked = ReleaseForm.key(key);
        Releases.Answer answer = releases.release(people.behind(caller).id().toString(), checked);
        files.soon();
        Response.ResponseBuilder response = Response.status(Response.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        uri.getAbsolutePath().getRawPath()
                                + '/'
                                + answer.release().version())
                .entity(ReleaseText.fresh(answer.release()));
        return (answer.replayed() ? response.header("Idempotent-Replayed", "true") : response).build();
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "Releases", description = "Oldest first.")
    public String list(
            @QueryParam("after") @Parameter(example = "1.0.0") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        Parameters asked = new Parameters();
        Supplier<Integer> number = asked.read(() -> number(after));
        Supplier<Integer> limited = asked.read(() -> Paging.limit(limit));
        int most = limited.get();
        List<Release> found = table.page(number.get(), most + 1);
        List<Release> items = found.subList(0, Math.min(found.size(), most));
        Optional<String> next = found.size() > most
                ? Optional.of(Links.to(uri, "after", items.get(most - 1).version()))
                : Optional.empty();
        return RawPage.of(items.stream().map(texts::of).toList(), next);
    }

    private int number(String after) {
        return after == null
                ? 0
                : table.one(after)
                        .orElseThrow(() -> Refused.parameter("after", "after is the version of a release"))
                        .number();
    }

    @GET
    @Path("/{version}")
    @PermitAll
    @Transactional
    @Operation(
            summary = "One release",
            description = "signature is Ed25519 (base64) over the canonical release without signature and files.")
    public String one(@PathParam("version") String version) {
        return table.one(version).map(texts::of).orElseThrow(() -> Refused.notFound("there is no release " + version));
    }
}
