package org.exocurate.review.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyInForce;

/** Lays the claims out by the way that they speak of: from one part of the body to another, and the process there. */
@ApplicationScoped
public class Routes {

    // What a former version wrote says so in its content only.
    private static final String REGULATION =
            """
            coalesce(claim_state.regulation, (select content::jsonb #>> '{claim,effect,regulation}'
                from change where change.sequence = claim_state.since))""";

    private final RouteTable table;
    private final ClaimFilter filter;
    private final VocabularyInForce inForce;
    private final List<String> systems;

    Routes(
            RouteTable table,
            ClaimFilter filter,
            VocabularyInForce inForce,
            @ConfigProperty(name = "exocurate.routes.systems") List<String> systems) {
        this.table = table;
        this.filter = filter;
        this.inForce = inForce;
        this.systems = List.copyOf(systems);
    }

    /** The routes of the claims that these filters find, in order; as of the head where no sequence is given. */
    List<Row> rows(OptionalLong asOf, MultivaluedMap<String, String> asked) {
        ClaimConditions which = standing(asOf);
        filter.axes(asked, which);
        filter.standing(asked, which);
        Vocabulary vocabulary = inForce.get();
        return routes(which, vocabulary).values().stream()
                .map(route -> new Row(route.key().text(), route.json(vocabulary)))
                .toList();
    }

    /** The route that a claim speaks of, as of a sequence: nothing for a biomarker, or where no claim has gone it yet. */
    public Optional<ObjectNode> of(Claim claim, long asOf) {
        if (claim.type() == ClaimType.BIOMARKER) {
            return Optional.empty();
        }
        FilterKeys keys = FilterKeys.of(claim);
        ClaimConditions which = standing(OptionalLong.of(asOf)).where("process = ?", keys.process());
        Vocabulary vocabulary = inForce.get();
        Places places = new Places(new Systems(systems, vocabulary));
        Route.Key key = new Route.Key(places.system(keys.donor()), places.system(keys.recipient()), keys.process());
        return Optional.ofNullable(routes(which, vocabulary).get(key)).map(route -> route.json(vocabulary));
    }

    /** @param key names the route, in their order */
    record Row(String key, ObjectNode json) {}

    private SortedMap<Route.Key, Route> routes(ClaimConditions which, Vocabulary vocabulary) {
        Places places = new Places(new Systems(systems, vocabulary));
        SortedMap<Route.Key, Route> routes = new TreeMap<>();
        for (RouteTable.Counted counted : table.counted(which, Route.NAMED)) {
            Route.Key key = new Route.Key(
                    places.system(counted.donor()), places.system(counted.recipient()), counted.process());
            routes.computeIfAbsent(key, Route::new).add(counted);
        }
        return routes;
    }

    private static ClaimConditions standing(OptionalLong asOf) {
        ClaimConditions which = new ClaimConditions("claim_state", REGULATION);
        return asOf.isPresent()
                ? which.where("since <= ? and (until is null or until > ?)", asOf.getAsLong(), asOf.getAsLong())
                : which.where("until is null");
    }

    /** Each place is looked for once. */
    private record Places(Systems systems, Map<String, Optional<Term>> known) {

        Places(Systems systems) {
            this(systems, new HashMap<>());
        }

        Optional<Term> system(String place) {
            return known.computeIfAbsent(place, systems::of);
        }
    }
}
