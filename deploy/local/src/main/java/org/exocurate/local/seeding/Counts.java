package org.exocurate.local.seeding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.local.terminal.Progress;

/** How many of what are where, each number asked of the place itself. */
public record Counts(
        long submissions,
        long messages,
        long told,
        boolean allKept,
        long items,
        long open,
        long approved,
        long changes,
        long decided,
        long sequence,
        long releases,
        String release,
        long received,
        long receivedReleases) {

    private static final Set<String> BY_APPROVAL =
            Set.of("claim.added", "claim.evidence_added", "claim.revised", "claim.retracted");

    /** Asks both services and reads both topics. */
    public static Counts ask(Door submissions, Door reviews, Subscriber subscriber) {
        List<JsonNode> changes = reviews.all("steward-1", "dataset/changes?after=0&limit=500")
                .filter(entry -> !isRelease(entry))
                .toList();
        List<JsonNode> releases = reviews.all("steward-1", "releases?limit=500").toList();
        List<JsonNode> items = reviews.all("curator-1", "reviews?limit=500").toList();
        Subscriber.Received claims = subscriber.claimsSubmitted();
        Subscriber.Received dataset = subscriber.datasetChanges();
        return new Counts(
                submissions.all("curator-1", "submissions?limit=500").count(),
                claims.messages(),
                claims.submissions(),
                claims.whole(),
                items.size(),
                count(items, "OPEN"),
                count(items, "APPROVED"),
                changes.size(),
                changes.stream()
                        .filter(change ->
                                BY_APPROVAL.contains(change.path("type").asText()))
                        .count(),
                changes.stream()
                        .mapToLong(change -> change.path("sequence").asLong())
                        .max()
                        .orElse(0),
                releases.size(),
                latest(releases),
                dataset.events().size(),
                dataset.releases());
    }

    /** Each pair of numbers that should be one and is not. */
    public List<String> disagreements() {
        List<String> wrong = new ArrayList<>();
        if (allKept) {
            differ(wrong, "submissions", submissions, "submissions told on claims-submitted", told);
        }
        differ(wrong, "submissions", submissions, "review items", items);
        differ(wrong, "approved items", approved, "changes they made", decided);
        differ(wrong, "changes", changes, "highest sequence", sequence);
        differ(wrong, "changes and releases", changes + releases, "events received", received);
        differ(wrong, "releases", releases, "release events received", receivedReleases);
        return wrong;
    }

    public void show(Progress progress) {
        progress.say("  submissions accepted       " + submissions);
        progress.say("  messages claims-submitted  " + messages
                + (messages == told ? "" : " (new submissions: " + told + ")"));
        progress.say("  review items               " + items + " (open: " + open + ")");
        progress.say("  approved items             " + approved);
        progress.say("  changes                    " + changes
                + (changes == decided ? "" : " (by approval: " + decided + ")"));
        progress.say("  highest sequence           " + sequence);
        progress.say("  release                    " + release);
        progress.say("  events received            " + received + " (changes: " + (received - receivedReleases)
                + ", releases: " + receivedReleases + ")");
    }

    private static void differ(List<String> wrong, String one, long count, String other, long otherCount) {
        if (count != otherCount) {
            wrong.add(one + " " + count + " ≠ " + other + " " + otherCount);
        }
    }

    private static boolean isRelease(JsonNode entry) {
        return entry.path("type").asText().equals("dataset.released");
    }

    private static String latest(List<JsonNode> releases) {
        return releases.stream()
                .max(Comparator.comparing(release -> release.path("to").asLong()))
                .map(release -> release.path("version").asText())
                .orElse("none");
    }

    private static long count(List<JsonNode> items, String status) {
        return items.stream()
                .filter(item -> item.path("status").asText().equals(status))
                .count();
    }
}
