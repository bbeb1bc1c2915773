package org.exocurate.system;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The pairs of founding claims that seem to say the opposite come out as seeds/opposites.tsv says. */
@Order(80)
class OppositesTest {

    private static final Map<String, ObjectNode> SEEDS = seeds();
    private static final Map<String, String> PUBLISHED = new HashMap<>();

    static Stream<Arguments> pairs() {
        return Checkout.lines("seeds/opposites.tsv").stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(pair -> arguments(pair[0], pair[1], pair[2], pair[3]));
    }

    @ParameterizedTest(name = "{1} against {0}: {2} {3}")
    @MethodSource("pairs")
    void areTold(String left, String right, String relation, String explains) {
        String published = PUBLISHED.computeIfAbsent(left, seed -> Curation.publish(new Draft(SEEDS.get(seed))));

        JsonNode verdict = RunningSystem.reviews()
                .post("contributor-2", "checks", SEEDS.get(right))
                .hasStatus(200)
                .json();

        JsonNode match = match(verdict, published);
        if (relation.equals("UNRELATED")) {
            assertThat(match).as("match of %s on %s", right, left).isNull();
        } else {
            assertThat(match)
                    .as("match of %s on %s in %s", right, left, verdict)
                    .isNotNull();
            assertThat(match.path("relation").asText()).isEqualTo(relation);
            assertThat(words(match.path("explains"))).containsExactlyInAnyOrderElementsOf(named(explains));
        }
    }

    private static JsonNode match(JsonNode verdict, String accession) {
        assertThat(verdict.path("matchCount").asInt())
                .as("all matches are listed")
                .isLessThan(50);
        for (JsonNode match : verdict.path("matches")) {
            if (match.path("claim").asText().startsWith(accession + ".")) {
                return match;
            }
        }
        return null;
    }

    private static List<String> words(JsonNode array) {
        return Stream.iterate(0, n -> n < array.size(), n -> n + 1)
                .map(n -> array.get(n).asText())
                .toList();
    }

    private static List<String> named(String explains) {
        return explains.isEmpty() ? List.of() : Arrays.asList(explains.split("\\|"));
    }

    /** Those without a source get an invented one: what they say is compared, not whether it is so. */
    private static Map<String, ObjectNode> seeds() {
        Map<String, ObjectNode> seeds = new HashMap<>();
        Stream.of("seeds/claims.ndjson", "seeds/unreferenced.ndjson")
                .flatMap(file -> Checkout.lines(file).stream())
                .filter(line -> !line.isBlank())
                .map(Json::read)
                .forEach(seed -> seeds.put(seed.path("idempotencyKey").asText(), referenced(seed)));
        return seeds;
    }

    private static ObjectNode referenced(JsonNode seed) {
        ObjectNode body = Json.without(seed, "idempotencyKey");
        String work = Draft.work();
        for (JsonNode piece : body.at("/claim/evidence")) {
            if (!piece.has("reference")) {
                ((ObjectNode) piece).put("reference", work);
            }
        }
        return body;
    }
}
