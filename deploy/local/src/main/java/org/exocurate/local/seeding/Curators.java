package org.exocurate.local.seeding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;

/** Two demo curators who take turns on the uncontested items and leave the rest to a human. */
final class Curators {

    private static final List<String> TAKING_TURNS = List.of("curator-1", "curator-2");
    private static final String APPROVAL =
            "{\"decision\":\"APPROVE\",\"reason\":\"Founding claim, as its source states it.\","
                    + "\"conflictOfInterest\":\"NONE\"}";
    private static final int STALE = 412;
    private static final int NOT_NOW = 409;

    private final Door reviews;
    private final Progress progress;
    private final Set<String> leftOpen = new HashSet<>();
    private int approved;

    Curators(Door reviews, Progress progress) {
        this.reviews = reviews;
        this.progress = progress;
    }

    /** Goes through the queue until only what needs a human is open; says how many that are. */
    int decide() {
        List<String> open = open();
        while (!leftOpen.containsAll(open)) {
            open.stream().filter(id -> !leftOpen.contains(id)).forEach(this::look);
            open = open();
        }
        progress.say("      " + approved + " approved");
        return open.size();
    }

    private List<String> open() {
        return reviews.all(TAKING_TURNS.get(0), "reviews?status=OPEN&limit=500")
                .map(item -> item.get("id").asText())
                .toList();
    }

    /** A stale look counts for nothing; the item comes round again. */
    private void look(String id) {
        String curator = TAKING_TURNS.get(approved % TAKING_TURNS.size());
        Answer item = reviews.get(curator, "reviews/" + id);
        if (!item.isGood()) {
            throw new Refused("The review item " + id + " cannot be read: " + item.problem() + ".");
        }
        if (!isUncontested(item.body())) {
            leftOpen.add(id);
        } else {
            approve(id, curator, item.etag().orElseThrow());
        }
    }

    private void approve(String id, String curator, String etag) {
        Answer answer = reviews.post(curator, "reviews/" + id + "/decisions", APPROVAL, Map.of("If-Match", etag));
        if (answer.isGood()) {
            count();
        } else if (answer.status() == NOT_NOW) {
            leftOpen.add(id);
        } else if (answer.status() != STALE) {
            throw new Refused(curator + " cannot approve " + id + ": " + answer.problem() + ".");
        }
    }

    private void count() {
        approved++;
        if (approved % 25 == 0) {
            progress.say("      " + approved + " approved");
        }
    }

    private static boolean isUncontested(JsonNode item) {
        return item.path("status").asText().equals("OPEN")
                && item.path("approvalsNeeded").asInt() == 1
                && !item.path("verdict").asText().equals("DUPLICATE")
                && !contradictsAnyPublished(item.path("matches"));
    }

    private static boolean contradictsAnyPublished(JsonNode matches) {
        for (JsonNode match : matches) {
            if (match.path("relation").asText().equals("CONTRADICTS")
                    && !match.path("pending").asBoolean()) {
                return true;
            }
        }
        return false;
    }
}
