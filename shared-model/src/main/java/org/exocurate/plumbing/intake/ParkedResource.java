package org.exocurate.plumbing.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Page;
import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;

/** The operator's view of what could not be taken in, and the way to try again. */
@Path("/parked")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@Tag(name = "parked", description = "What could not be taken in, and the way to try again.")
class ParkedResource {

    private final ParkedTable records;
    private final Replay replay;

    ParkedResource(ParkedTable records, Replay replay) {
        this.records = records;
        this.replay = replay;
    }

    @GET
    @Operation(
            summary = "Records that could not be taken in",
            description = "Oldest first, each with its bytes and the reason; replayed=false for those that still wait.")
    public Page<ParkedRecord> list(
            @QueryParam("after") String after,
            @QueryParam("replayed") String replayed,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Parameters asked = new Parameters();
        Supplier<Optional<UUID>> place = asked.read(() -> place(after));
        Supplier<Optional<Boolean>> tried = asked.read(() -> yesOrNo(replayed));
        Supplier<Integer> rows = asked.read(() -> Paging.limit(limit));
        List<ParkedRecord> found = records.page(place.get(), tried.get(), rows.get() + 1);
        return Page.of(found, rows.get(), last -> Paging.link(request, "after", last.id()));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            summary = "Tries a record again",
            description =
                    "By its business key, so nothing is taken in twice; 409 where it still cannot be taken in, the log says why.")
    public ParkedRecord replay(@PathParam("id") String id) {
        return replay.of(uuid(id).orElseThrow(() -> Refused.notFound("no parked record " + id)));
    }

    private static Optional<UUID> place(String after) {
        if (after == null) {
            return Optional.empty();
        }
        return Optional.of(uuid(after).orElseThrow(() -> Refused.parameter("after", "after is an id of this list")));
    }

    private static Optional<Boolean> yesOrNo(String replayed) {
        if (replayed == null) {
            return Optional.empty();
        }
        if (!replayed.matches("true|false")) {
            throw Refused.parameter("replayed", "replayed is true or false");
        }
        return Optional.of(Boolean.valueOf(replayed));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
