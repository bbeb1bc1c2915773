package org.exocurate.local.seeding;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;

/** Brings the founding claims the whole way through the public doors; begun again, it goes on where it stopped. */
public final class Seeding {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LOST_TO_ANOTHER = 409;

    private final Door submissions;
    private final Door reviews;
    private final Progress progress;

    public Seeding(Door submissions, Door reviews, Progress progress) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.progress = progress;
    }

    /** True while nobody has proposed or published anything. */
    public boolean isNothingThere() {
        return submissions.all("curator-1", "submissions?limit=1").findAny().isEmpty()
                && reviews.all("steward-1", "dataset/changes?after=0&limit=1")
                        .findAny()
                        .isEmpty();
    }

    public void run(Path claims) {
        Batch batch = progress.step(
                "founding claims proposed over REST by contributor-1", () -> Batch.send(submissions, claims, progress));
        if (batch.refused() > 0) {
            throw new Refused(
                    batch.refused() + " of the founding claims were refused; the seeds or the door are wrong.");
        }
        progress.step("claims checked against the evidence and queued", () -> awaitQueued(batch.accepted()));
        int left = progress.step(
                "uncontested claims decided by curator-1 and curator-2",
                () -> new Curators(reviews, progress).decide());
        progress.say("      " + left + " contested or doubtful claims wait in the queue for you");
        progress.step("dataset released by steward-1", this::release);
        progress.step("dataset verified by operator-1", this::verify);
    }

    private void awaitQueued(List<String> ids) {
        await("all claims to be queued", () -> items().containsAll(ids));
    }

    private Set<String> items() {
        return reviews.all("curator-1", "reviews?limit=500")
                .map(item -> item.get("id").asText())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void release() {
        if (reviews.all("steward-1", "releases").findAny().isPresent()) {
            return;
        }
        Answer answer = reviews.post("steward-1", "releases", "{}", Map.of());
        if (!answer.isGood() && answer.status() != LOST_TO_ANOTHER) {
            throw new Refused("The release was refused: " + answer.problem() + ".");
        }
    }

    private void verify() {
        Answer answer = reviews.post("operator-1", "dataset/verification", "", Map.of());
        if (!answer.isGood() && answer.status() != LOST_TO_ANOTHER) {
            throw new Refused("The verification was refused: " + answer.problem() + ".");
        }
        await("the verification", () -> !status().equals("RUNNING"));
        if (!status().equals("OK")) {
            throw new Refused("The dataset does not verify: " + verification() + ".");
        }
    }

    private String status() {
        return verification().path("status").asText();
    }

    private JsonNode verification() {
        return reviews.see("operator-1", "dataset/verification");
    }

    private static void await(String what, BooleanSupplier done) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new Refused("Waited " + PATIENCE.toMinutes() + " minutes in vain for " + what + ".");
            }
            pause();
        }
    }

    /** Waits until these two agree, for what is on its way between them. */
    public static void settle(BooleanSupplier agreed) {
        Instant end = Instant.now().plusSeconds(30);
        while (!agreed.getAsBoolean() && Instant.now().isBefore(end)) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }
}
