package org.exocurate.review.follow;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import jakarta.annotation.security.PermitAll;
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

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.dataset.ChangePages;
import org.exocurate.review.dataset.LogFilter;
import org.exocurate.review.dataset.LogWish;

/** The log in pages, for those who replay it without Kafka. */
@Path("/dataset/changes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "dataset")
class ChangesResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";
    private static final int LONGEST_WAIT = 30;

    private final ChangePages pages;
    private final LogFilter filter;
    private final Readers readers;

    ChangesResource(ChangePages pages, LogFilter filter, Readers readers) {
        this.pages = pages;
        this.filter = filter;
        this.readers = readers;
    }

    /** Whoever waits holds no thread and no connection to the database. */
    @GET
    @Blocking
    @Operation(
            summary = "Changes after a sequence",
            description =
                    """
                    Changes in order, releases among them as {type: dataset.released}. to is the last sequence that was looked at: go
                    on after it. next is there while more follows. A full page never changes. wait: if nothing follows, the answer comes
                    when something does, or empty after so many seconds. Filters: type, of changes (claim.added, claim.evidence_added,
                    claim.revised, claim.retracted, claim.contested, claim.support_changed, dataset.released) or of claims, and donor,
                    donorState, cargo, cargoRole, recipient, process, condition, grade, status as of GET /dataset/claims, of the claim
                    after the change; all of them hold, several values of one mean any. Releases are about no claim: with a filter they come
                    where type names them. A page of a filter ends after 5000 changes that were looked through, found or not.""")
    public Uni<Response> list(
            @QueryParam("after") @Parameter(example = "0") String after,
            @QueryParam("limit") @Parameter(example = "50") String limit,
            @QueryParam("wait") @Parameter(description = "seconds, 0 to 30", example = "0") String wait,
            @Parameter(hidden = true) @Context UriInfo uri,
            @Parameter(hidden = true) @Context Request request) {
        Parameters asked = new Parameters();
        Supplier<LogWish> wanted = asked.read(() -> filter.read(uri.getQueryParameters()));
        Supplier<Long> place = asked.read(() -> Place.sequence("after", after));
        Supplier<Integer> limited = asked.read(() -> Paging.limit(limit));
        Supplier<Duration> longest = asked.read(() -> seconds(wait));
        LogWish wish = wanted.get();
        Cut cut = new Cut(place.get(), limited.get(), wish, uri, request);
        Duration most = longest.get();
        ChangePages.Page page = page(cut);
        if (most.isZero() || page.hasNews()) {
            return Uni.createFrom().item(answer(page, cut));
        }
        return Uni.createFrom()
                .completionStage(() -> readers.next(page.end(), wish, most))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(come -> answer(page(cut), cut));
    }

    /** What a request asks for. */
    private record Cut(long after, int limit, LogWish wish, UriInfo uri, Request request) {}

    private static Duration seconds(String wait) {
        if (wait == null) {
            return Duration.ZERO;
        }
        if (!wait.matches("\\d{1,9}") || Integer.parseInt(wait) > LONGEST_WAIT) {
            throw Refused.parameter("wait", "wait is a whole number of seconds from 0 to " + LONGEST_WAIT);
        }
        return Duration.ofSeconds(Integer.parseInt(wait));
    }

    private ChangePages.Page page(Cut cut) {
        return pages.after(cut.after(), cut.limit(), cut.wish());
    }

    private Response answer(ChangePages.Page page, Cut cut) {
        EntityTag tag = new EntityTag(page.tag());
        Response.ResponseBuilder unchanged = cut.request().evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(text(page, cut)).tag(tag);
        boolean settled = page.isFull() && !cut.wish().isOfClaims();
        return answer.header(HttpHeaders.CACHE_CONTROL, settled ? FOR_EVER : ASK_AGAIN)
                .build();
    }

    /** The items go out byte for byte as they are stored. */
    private String text(ChangePages.Page page, Cut cut) {
        List<String> items = pages.items(page);
        String next = page.hasMore() ? ",\"next\":\"" + Paging.link(cut.uri(), "after", page.to()) + '"' : "";
        return "{\"items\":[" + String.join(",", items) + "],\"to\":" + page.to() + next + '}';
    }
}
