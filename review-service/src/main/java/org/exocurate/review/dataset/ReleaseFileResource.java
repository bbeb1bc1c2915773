package org.exocurate.review.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Refused;

/** The files of a release, the same bytes for ever. */
@Path("/releases/{version}/files/{name}")
@Produces(MediaType.WILDCARD)
@PermitAll
@Tag(name = "releases")
class ReleaseFileResource {

    private static final Set<String> TO_COME = Set.of(ReleaseFile.CLAIMS, ReleaseFile.LIST);
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final int SECONDS_TO_WAIT = 2;

    private final ReleaseTable releases;
    private final ReleaseFileTable files;

    ReleaseFileResource(ReleaseTable releases, ReleaseFileTable files) {
        this.releases = releases;
        this.files = files;
    }

    @GET
    @Operation(
            summary = "A file of a release",
            description = "claims.ndjson, files.json. Its ETag is its SHA-256. 503 until the files are made.")
    public Response file(
            @PathParam("version") String version, @PathParam("name") String name, @Context Request request) {
        Release release = releases.one(version).orElseThrow(() -> Refused.notFound("there is no release " + version));
        ReleaseFile file = find(release, name);
        EntityTag tag = new EntityTag(file.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : whole(release, file).tag(tag))
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }

    private ReleaseFile find(Release release, String name) {
        List<ReleaseFile> made = files.list(release.number());
        Optional<ReleaseFile> found =
                made.stream().filter(file -> file.name().equals(name)).findFirst();
        if (found.isEmpty() && made.isEmpty() && TO_COME.contains(name)) {
            throw Refused.unavailable("the files of release " + release.version() + " are being made", SECONDS_TO_WAIT);
        }
        return found.orElseThrow(() -> Refused.notFound("release " + release.version() + " has no file " + name));
    }

    private Response.ResponseBuilder whole(Release release, ReleaseFile file) {
        return Response.ok(parts(release, file))
                .type(file.name().endsWith(".json") ? MediaType.APPLICATION_JSON : "application/x-ndjson")
                .header(HttpHeaders.CONTENT_LENGTH, file.size());
    }

    /** Part by part, so that a slow reader holds neither a connection to the database nor much memory. */
    private StreamingOutput parts(Release release, ReleaseFile file) {
        return out -> {
            int part = 0;
            Optional<byte[]> bytes = files.part(release.number(), file.name(), part);
            while (bytes.isPresent()) {
                out.write(bytes.get());
                bytes = files.part(release.number(), file.name(), ++part);
            }
        };
    }
}
