package org.exocurate.review.dataset;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.files.ReleaseFiles;

/** The files of a release, the same bytes for ever. */
@Path("/releases/{version}/files/{name}")
@Produces(MediaType.WILDCARD)
@PermitAll
@Tag(name = "releases")
class ReleaseFileResource {

    private final ReleaseTable releases;
    private final ReleaseFiles files;

    ReleaseFileResource(ReleaseTable releases, ReleaseFiles files) {
        this.releases = releases;
        this.files = files;
    }

    @GET
    @Operation(
            summary = "A file of a release",
            description =
                    """
                    claims.ndjson, claims.tsv, evidence.tsv, claims.parquet, nodes.tsv, edges.tsv, claims.jsonld, nanopubs.trig,
                    changes.ndjson and others; files.json is their signed list. The bytes never change. `ETag` is the SHA-256 of the bytes
                    sent; `Accept-Encoding: zstd, gzip` gets them coded, with a tag of their own; `Range` and `If-Range` get some of the
                    bytes as they are (206, 416). 503 with `Retry-After` until the files are made; 404 names the files there are.""")
    public Response file(
            @PathParam("version") String version,
            @PathParam("name") String name,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answer(version, name, headers, request);
    }

    @HEAD
    @Operation(hidden = true)
    public Response head(
            @PathParam("version") String version,
            @PathParam("name") String name,
            @Context HttpHeaders headers,
            @Context Request request) {
        Response whole = answer(version, name, headers, request);
        return Response.fromResponse(whole).entity(null).build();
    }

    private Response answer(String version, String name, HttpHeaders headers, Request request) {
        Release release = releases.one(version).orElseThrow(() -> Refused.notFound("there is no release " + version));
        return files.answer(release.number(), version, name, headers, request);
    }
}
