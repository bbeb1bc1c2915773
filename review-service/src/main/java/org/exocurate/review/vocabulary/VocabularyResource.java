package org.exocurate.review.vocabulary;

import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.ontology.OntologyFile;
import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.people.People;

/** The versions of the vocabulary: made by whoever keeps the system, read by all. */
@Path("/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vocabulary", description = "What the words of claims mean; verdicts name the version by its digest.")
class VocabularyResource {

    private final Loads loads;
    private final VersionDoor versions;
    private final VocabularyConfig config;
    private final People people;
    private final Caller caller;

    VocabularyResource(Loads loads, VersionDoor versions, VocabularyConfig config, People people, Caller caller) {
        this.loads = loads;
        this.versions = versions;
        this.config = config;
        this.people = people;
        this.caller = caller;
    }

    @PUT
    @Path("/{scheme}")
    @RolesAllowed({"steward", "operator"})
    @Operation(
            summary = "Takes a file of terms in",
            description =
                    """
                    TSV with the columns id, label, synonyms and parent_id (| between several), OBO 1.4, or OBO Graphs JSON; plain or
                    gzip. Content-Type (text/tab-separated-values, text/obo, application/json) or the ending of name says which.
                    Its rows replace those of the same id, and terms that it
                    does not hold stay. Rows of other schemes are taken too, and counted in schemes. The new version is in
                    force for both services as a whole, or not at all: a file of another scheme, or one that puts terms in a
                    circle, is refused. One file at a time.""")
    @APIResponse(responseCode = "201", description = "a new version: what the file changed; Location is the version")
    @APIResponse(responseCode = "200", description = "the file says nothing new; the version is the one in force")
    @APIResponse(
            responseCode = "400",
            description = "the file is refused; errors name lines as /line/n, terms as /row/n")
    @APIResponse(responseCode = "409", description = "another file is being taken in")
    @APIResponse(responseCode = "413", description = "more bytes or terms than are allowed")
    public Response load(
            @Parameter(example = "MONDO", description = "the prefix of its ids, in any case") @PathParam("scheme")
                    String scheme,
            @Parameter(example = "mondo.obo.gz", description = "what to call the file in the list of versions")
                    @QueryParam("name")
                    String name,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Parameter(hidden = true) @Context UriInfo uri,
            InputStream body) {
        Loads.Order order = new Loads.Order(
                scheme(scheme), SentTerms.name(name), people.behind(caller).id());
        OntologyFile.Format format = SentTerms.format(type, name);
        loads.requireIdle();
        try (Spool spool = Spool.of(body, config)) {
            Loads.Answer answer = loads.load(order, new SentTerms(spool.file(), format, config.largestFile()));
            return response(answer, uri);
        }
    }

    private static Response response(Loads.Answer answer, UriInfo uri) {
        Response.ResponseBuilder response = answer.made()
                ? Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                uri.getBaseUri().getRawPath().replaceAll("/$", "") + "/vocabulary/versions/"
                                        + answer.report().number())
                : Response.ok();
        return response.entity(answer.report().json()).build();
    }

    private static Scheme scheme(String prefix) {
        return Scheme.of(prefix + ':')
                .filter(scheme -> !scheme.isOurs())
                .orElseThrow(() -> Refused.parameter(
                        "scheme", "'" + prefix + "' is no scheme that terms are loaded of; these are: " + prefixes()));
    }

    private static String prefixes() {
        return Arrays.stream(Scheme.values())
                .filter(scheme -> !scheme.isOurs())
                .map(Scheme::prefix)
                .collect(Collectors.joining(", "));
    }

    @GET
    @Path("/versions")
    @PermitAll
    @Operation(summary = "The versions of the vocabulary", description = "Oldest first.")
    public Page<ObjectNode> list(
            @QueryParam("after") @Parameter(example = "1") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        return versions.page(after, limit, uri);
    }

    @GET
    @Path("/versions/{version}")
    @PermitAll
    @Operation(
            summary = "One version",
            description = "By its number, by its digest as verdicts name it, or current; report says what it changed.")
    public ObjectNode one(@PathParam("version") String version) {
        return versions.one(version);
    }

    @POST
    @Path("/versions/current/tellings")
    @RolesAllowed({"steward", "operator"})
    @Operation(
            summary = "Tells the version in force once more, whole",
            description = "On exocurate.vocabulary.v1, for readers that lack what was told before, as after a restore.")
    @APIResponse(responseCode = "202", description = "queued")
    public Response tell() {
        return Response.accepted(versions.tellAgain()).build();
    }
}
