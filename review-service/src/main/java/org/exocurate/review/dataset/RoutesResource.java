package org.exocurate.review.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.exocurate.plumbing.http.Paging;
import org.exocurate.plumbing.http.Parameters;
import org.exocurate.plumbing.http.Refused;

/** The claims laid out by their routes, where the two faces of one are seen. */
@Path("/dataset/routes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "dataset")
class RoutesResource {

    private final Routes routes;
    private final AsOf points;

    RoutesResource(Routes routes, AsOf points) {
        this.routes = routes;
        this.points = points;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Routes: donor system, recipient system, process",
            description =
                    """
                    A row for each process on the way from one part of the body to another, with the claims that stand there counted by
                    outcome and grade, and named up to 100 of each; GET /dataset/claims with the same filters has them all. A system is
                    the first of the operator's list (exocurate.routes.systems) that the donor or recipient is or lies below: the
                    cardiovascular and the musculoskeletal system, blood and bone marrow unless configured; null elsewhere, where it is
                    left open, and for words that the vocabulary does not know. Biomarkers have no route. Filters and asOf are those of
                    GET /dataset/claims; rows come in order of systems and process.""")
    public String list(
            @QueryParam("asOf") String asOf,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context UriInfo uri) {
        Parameters asked = new Parameters();
        Supplier<OptionalLong> at = asked.read(() -> points.read(asOf));
        Supplier<Route.Key> from = asked.read(() -> after(after));
        Supplier<Integer> limited = asked.read(() -> Paging.limit(limit));
        Supplier<ClaimConditions> which = asked.read(() -> routes.asked(uri.getQueryParameters()));
        int most = limited.get();
        List<Routes.Row> rows = routes.after(from.get(), at.get(), which.get(), most + 1);
        List<Routes.Row> items = rows.subList(0, Math.min(rows.size(), most));
        Optional<String> next = rows.size() > most
                ? Optional.of(Links.to(uri, "after", token(items.get(most - 1).key())))
                : Optional.empty();
        return RawPage.of(items.stream().map(row -> row.json().toString()).toList(), next);
    }

    private static String token(Route.Key key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Route.Key after(String token) {
        if (token == null) {
            return Route.Key.FIRST;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return Route.Key.read(text).orElseThrow(RoutesResource::strange);
        } catch (IllegalArgumentException e) {
            throw strange();
        }
    }

    private static Refused strange() {
        return Refused.parameter("after", "after is what the next link of a page has in it");
    }
}
