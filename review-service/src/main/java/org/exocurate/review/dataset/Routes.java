package org.exocurate.review.dataset;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyInForce;

/** Lays the claims out by the way that they speak of: from one part of the body to another, and the process there. */
@ApplicationScoped
public class Routes {

    private final RouteTable table;
    private final ClaimFilter filter;
    private final VocabularyInForce inForce;
    private final List<String> ids;
    private volatile Systems systems;

    Routes(
            RouteTable table,
            ClaimFilter filter,
            VocabularyInForce inForce,
            @ConfigProperty(name = "exocurate.routes.systems") List<String> ids) {
        this.table = table;
        this.filter = filter;
        this.inForce = inForce;
        this.ids = List.copyOf(ids);
    }

    /** The claims that these filters find. */
    ClaimConditions asked(MultivaluedMap<String, String> parameters) {
        ClaimConditions which = RouteTable.conditions();
        filter.published(parameters, which);
        return which;
    }

    /** The next so many routes after one, of these claims; as of the head where no sequence is given. */
    List<Row> after(Route.Key after, OptionalLong asOf, ClaimConditions which, int most) {
        Systems now = systems();
        return routes(table.after(after, standing(which, asOf), now, most)).stream()
                .map(route -> new Row(route.key(), route.json(now)))
                .toList();
    }

    /** The route that a claim speaks of, as of a sequence: nothing for a biomarker, or where no claim has gone it yet. */
    public Optional<ObjectNode> of(Claim claim, long asOf) {
        if (claim.type() == ClaimType.BIOMARKER) {
            return Optional.empty();
        }
        FilterKeys keys = FilterKeys.of(claim);
        Systems now = systems();
        Route.Key key = new Route.Key(now.of(keys.donor()), now.of(keys.recipient()), keys.process());
        ClaimConditions which =
                standing(RouteTable.conditions(), OptionalLong.of(asOf)).where("process = ?", keys.process());
        return routes(table.one(key, which, now)).stream().findFirst().map(route -> route.json(now));
    }

    /** A route as it is shown. */
    record Row(Route.Key key, ObjectNode json) {}

    private static Collection<Route> routes(List<RouteTable.Counted> counted) {
        Map<Route.Key, Route> routes = new LinkedHashMap<>();
        counted.forEach(face -> routes.computeIfAbsent(face.route(), Route::new).add(face));
        return routes.values();
    }

    private static ClaimConditions standing(ClaimConditions which, OptionalLong asOf) {
        return asOf.isPresent()
                ? which.where("since <= ? and (until is null or until > ?)", asOf.getAsLong(), asOf.getAsLong())
                : which.where("until is null");
    }

    /** By the vocabulary in force. */
    private Systems systems() {
        Vocabulary vocabulary = inForce.get();
        Systems known = systems;
        if (known == null || !known.isOf(vocabulary)) {
            known = new Systems(ids, vocabulary);
            systems = known;
        }
        return known;
    }
}
