package org.exocurate.review.follow;

import java.util.Set;
import java.util.function.Supplier;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.SseEventSink;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.EventLine;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.review.dataset.ChangeLog;
import org.exocurate.review.dataset.LogFilter;
import org.exocurate.review.dataset.LogPlace;
import org.exocurate.review.dataset.LogWish;

/** The log as it grows. */
@Path("/dataset/changes/stream")
@PermitAll
@Tag(name = "dataset")
class StreamResource {

    private static final String LAST = "Last-Event-ID";

    private final Readers readers;
    private final ChangeLog log;
    private final LogFilter filter;
    private final boolean openToAnyOrigin;

    StreamResource(
            Readers readers,
            ChangeLog log,
            LogFilter filter,
            @ConfigProperty(name = "exocurate.open-to-any-origin") Set<String> open) {
        this.readers = readers;
        this.log = log;
        this.filter = filter;
        this.openToAnyOrigin = open.contains("dataset");
    }

    /** The sink keeps the response open and ends it. The filter that opens other answers to any origin sees no stream. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Changes as they come",
            description =
                    """
                    Server-sent events without a name: id is the sequence, data the change or release as a CloudEvent in structured
                    JSON. It goes on after Last-Event-ID, or after=; with neither it begins at the beginning. A release follows the
                    last change that it covers and has its id, so whoever resumes after that id is told of it again. Filters: those
                    of GET /dataset/changes. A comment line says every 15 s that it is alive. A reader who does not take what is sent
                    is cut off and resumes; 503 with Retry-After where as many streams are open as can be.""")
    public void stream(
            @HeaderParam(LAST) String last,
            @QueryParam("after") @Parameter(description = "a sequence", example = "0") String after,
            @Parameter(hidden = true) @Context UriInfo uri,
            @Parameter(hidden = true) @Context SseEventSink sink,
            @Parameter(hidden = true) @Context HttpServerRequest request) {
        long head = LogPlace.sequence(log.end());
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>(uri.getQueryParameters());
        Parameters parameters = new Parameters();
        Supplier<Long> sequence = parameters.read(
                () -> last != null ? Place.reached(LAST, last, head) : Place.reached("after", after, head));
        Supplier<LogWish> wish = parameters.read(() -> filter.read(asked));
        long place = LogPlace.ofChange(sequence.get());
        HttpServerResponse response = EventLine.unbuffered(request.response());
        if (openToAnyOrigin) {
            response.putHeader("Access-Control-Allow-Origin", "*");
        }
        EventLine line = new EventLine(request, sink::close);
        readers.open(new Reader(line, place, wish.get(), () -> filter.read(asked)));
    }
}
