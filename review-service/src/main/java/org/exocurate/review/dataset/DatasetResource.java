package org.exocurate.review.dataset;

import java.util.Optional;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dataset as a whole: where it stands, and whether it holds. */
@Path("/dataset")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dataset", description = "What is published. Open to all.")
class DatasetResource {

    private static final String NAME = "ExoCurate";

    private final HeadTable heads;
    private final ReleaseTable releases;
    private final ReleaseText texts;
    private final Verification verification;

    DatasetResource(HeadTable heads, ReleaseTable releases, ReleaseText texts, Verification verification) {
        this.heads = heads;
        this.releases = releases;
        this.texts = texts;
        this.verification = verification;
    }

    /**
     * Where the dataset stands.
     *
     * @param sequence of the last change
     * @param release the last one; absent before the first
     */
    record Standing(
            String name,
            long sequence,
            String chainHead,
            Head.Counts counts,
            @JsonRawValue @JsonInclude(JsonInclude.Include.NON_NULL) String release) {}

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "Where the dataset stands",
            description = "Name, head sequence, counts by status, last release.")
    public Standing standing() {
        Head head = heads.read();
        Optional<String> release = releases.last().map(texts::of);
        return new Standing(NAME, head.sequence(), head.chainHead(), head.counts(), release.orElse(null));
    }

    @GET
    @Path("/verification")
    @PermitAll
    @Operation(
            summary = "How the last verification went",
            description = "Digests, chain, fold = read tables = Merkle root, releases, signatures, files, audit.")
    public WalkResult verification() {
        return verification.last();
    }

    @POST
    @Path("/verification")
    @RolesAllowed({"steward", "operator"})
    @Operation(summary = "Start a verification", description = "202; 409 while one is under way.")
    public Response verify() {
        return Response.accepted(verification.start()).build();
    }
}
