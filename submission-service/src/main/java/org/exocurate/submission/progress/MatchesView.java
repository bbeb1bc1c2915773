package org.exocurate.submission.progress;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Shows the matches of a submission: of others' open submissions, a contributor sees relation and axes only. */
final class MatchesView {

    private final Optional<Set<String>> own;

    private MatchesView(Optional<Set<String>> own) {
        this.own = own;
    }

    static MatchesView ofAll() {
        return new MatchesView(Optional.empty());
    }

    static MatchesView ofOwn(Set<UUID> own) {
        return new MatchesView(Optional.of(own.stream().map(UUID::toString).collect(Collectors.toSet())));
    }

    /** The open submissions among the matches. */
    static Stream<String> pending(JsonNode item) {
        return StreamSupport.stream(item.path("matches").spliterator(), false)
                .filter(match -> match.path("pending").asBoolean())
                .map(match -> match.path("claim").asText());
    }

    ArrayNode of(ObjectNode item) {
        ArrayNode shown = item.arrayNode();
        item.path("matches").forEach(match -> shown.add(isOthers(match) ? bare(match) : match));
        return shown;
    }

    private boolean isOthers(JsonNode match) {
        return match.path("pending").asBoolean()
                && own.isPresent()
                && !own.get().contains(match.path("claim").asText());
    }

    private static JsonNode bare(JsonNode match) {
        return ((ObjectNode) match)
                .objectNode()
                .put("pending", true)
                .<ObjectNode>set("relation", match.path("relation"))
                .set("axes", match.path("axes"));
    }
}
