package org.exocurate.review.dataset;

import java.util.Optional;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Paging;

/** The log in pages, for those who replay it without Kafka. */
@Path("/dataset/changes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "dataset")
class ChangesResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";

    private final ChangePages pages;

    ChangesResource(ChangePages pages) {
        this.pages = pages;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Changes after a sequence",
            description =
                    "Changes in order, releases among them as {type: dataset.released}. A full page never changes;"
                            + " next is there while more follows.")
    public Response list(
            @QueryParam("after") @Parameter(example = "0") String after,
            @QueryParam("limit") @Parameter(example = "50") String limit,
            @Parameter(hidden = true) @Context UriInfo uri,
            @Context Request request) {
        ChangePages.Page page = pages.after(Links.sequence("after", after), Paging.limit(limit));
        EntityTag tag = new EntityTag(page.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(text(page, uri)).tag(tag);
        return answer.header(HttpHeaders.CACHE_CONTROL, page.full() ? FOR_EVER : ASK_AGAIN)
                .build();
    }

    private String text(ChangePages.Page page, UriInfo uri) {
        Optional<String> next = page.more() ? Optional.of(Links.to(uri, "after", page.last())) : Optional.empty();
        return RawPage.of(pages.items(page), next);
    }
}
