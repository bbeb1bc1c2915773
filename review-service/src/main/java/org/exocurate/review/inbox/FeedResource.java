package org.exocurate.review.inbox;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.SseEventSink;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.EventLine;
import org.exocurate.plumbing.identity.Caller;
import org.exocurate.review.people.People;

/** The same as it comes. */
@Path("/inbox/stream")
@RolesAllowed({"contributor", "curator", "steward", "operator"})
@Tag(name = "inbox")
class FeedResource {

    private final Feeds feeds;
    private final People people;
    private final Caller caller;

    FeedResource(Feeds feeds, People people, Caller caller) {
        this.feeds = feeds;
        this.people = people;
        this.caller = caller;
    }

    /** The sink keeps the response open and ends it. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "What happens, as it comes",
            description =
                    """
                    Server-sent events without a name: id is that of the item, data the item as GET /inbox gives it. It goes on
                    after Last-Event-ID, or after=; with neither it begins with the oldest item kept. A comment line says every
                    15 s that it is alive. It ends after a quarter of an hour or with the token, and for a reader who does not take what is
                    sent; resume it from the last id.""")
    public void stream(
            @HeaderParam("Last-Event-ID") String last,
            @QueryParam("after") @Parameter(description = "the id of an item", example = "0") String after,
            @Parameter(hidden = true) @Context SseEventSink sink,
            @Parameter(hidden = true) @Context HttpServerRequest request) {
        long place = last != null
                ? InboxQuery.number("Last-Event-ID", last)
                : after == null ? 0 : InboxQuery.number("after", after);
        UUID person = people.behind(caller).id();
        EventLine.unbuffered(request.response());
        feeds.open(
                new InboxReader(person, caller.has("curator"), place),
                caller.expires(),
                new EventLine(request, sink::close));
    }
}
