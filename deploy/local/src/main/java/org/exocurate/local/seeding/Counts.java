package org.exocurate.local.seeding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.local.terminal.Progress;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

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
        Map<String, Long> items = tally(reviews.see("curator-1", "reviews/counts"));
        Map<String, Long> changes = tally(
                reviews.all("steward-1", "dataset/changes?after=0&limit=500").filter(entry -> !isRelease(entry)),
                "type");
        List<JsonNode> releases = reviews.all("steward-1", "releases?limit=500").toList();
        Subscriber.Received claims = subscriber.claimsSubmitted();
        Subscriber.Received dataset = subscriber.datasetChanges();
        return new Counts(
                sum(tally(submissions.see("curator-1", "submissions/counts"))),
                claims.messages(),
                claims.submissions(),
                claims.whole(),
                sum(items),
                items.getOrDefault("OPEN", 0L),
                items.getOrDefault("APPROVED", 0L),
                sum(changes),
                BY_APPROVAL.stream()
                        .mapToLong(type -> changes.getOrDefault(type, 0L))
                        .sum(),
                reviews.see("steward-1", "dataset").path("sequence").asLong(),
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

    /** Counts what passes by and keeps none of it: a list may be longer than this process is large. */
    private static Map<String, Long> tally(Stream<JsonNode> entries, String field) {
        return entries.collect(groupingBy(entry -> entry.path(field).asText(), counting()));
    }

    /** The counts that a service tells of its own rows. */
    private static Map<String, Long> tally(JsonNode counts) {
        return counts.path("status").properties().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().asLong()));
    }

    private static long sum(Map<String, Long> tally) {
        return tally.values().stream().mapToLong(Long::longValue).sum();
    }
}
