package org.exocurate.local.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.local.seeding.Answer;
import org.exocurate.local.seeding.Door;
import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;

/** Takes one file to review-service, and waits until submission-service goes by it too. */
public final class Load {

    private static final String OPERATOR = "operator-1";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 200;

    private final Door submissions;
    private final Door reviews;
    private final Progress progress;

    public Load(Door submissions, Door reviews, Progress progress) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.progress = progress;
    }

    /** The word is a file or an address; refused in a sentence if it is not taken in. */
    public void take(String word, String scheme) {
        try (TermFile file = TermFile.of(word, progress)) {
            JsonNode report = report(file, scheme);
            Report.say(report, file.name(), progress);
            String version = report.path("version").asText();
            progress.step("until submission-service goes by it too", () -> follow(version));
        }
    }

    private JsonNode report(TermFile file, String scheme) {
        String door = "vocabulary/" + scheme + "?name=" + file.encodedName();
        Sending sending = new Sending(file.path(), file.bytes(), progress);
        return progress.step(
                "taking in " + file.name() + " (" + size(file.bytes()) + ") as " + scheme,
                () -> taken(reviews.put(OPERATOR, door, sending.body()), file));
    }

    private static JsonNode taken(Answer answer, TermFile file) {
        if (!answer.isGood()) {
            throw new Refused(file.name() + " was not taken in: " + answer.problem() + Report.faults(answer.body()));
        }
        return answer.body();
    }

    private void follow(String version) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!submissions
                .see(OPERATOR, "vocabulary?q=&limit=1")
                .path("vocabulary")
                .asText()
                .equals(version)) {
            if (Instant.now().isAfter(until)) {
                throw new Refused("review-service goes by the new version, but submission-service does not after "
                        + PATIENCE.toSeconds() + " s; see deploy/status and the parked records.");
            }
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
