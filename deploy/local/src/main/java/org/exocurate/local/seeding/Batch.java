package org.exocurate.local.seeding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;

/** A file of submissions sent through the public door, and what the door said to each line. */
public final class Batch {

    private static final String CONTRIBUTOR = "contributor-1";
    private static final int TOLD_ONE_BY_ONE = 100;

    private final List<String> accepted = new ArrayList<>();
    private final Progress progress;
    private final long lines;
    private int refused;

    private Batch(Progress progress, long lines) {
        this.progress = progress;
        this.lines = lines;
    }

    /** Sends the file as the first contributor; lines with an idempotency key are safe to send again. */
    public static Batch send(Door submissions, Path file, Progress progress) {
        Batch batch = new Batch(progress, lines(file));
        submissions.stream(CONTRIBUTOR, "submissions/batch", file, batch::take);
        return batch;
    }

    /** The ids that the door gave, in order. */
    public List<String> accepted() {
        return List.copyOf(accepted);
    }

    public int refused() {
        return refused;
    }

    private void take(JsonNode result) {
        if (result.has("id")) {
            accepted.add(result.get("id").asText());
        } else {
            refuse(result);
        }
        int done = accepted.size() + refused;
        if (done % Math.max(50, lines / 20) == 0) {
            progress.say("      " + done + " of " + lines + " lines");
        }
    }

    private void refuse(JsonNode result) {
        refused++;
        if (refused <= TOLD_ONE_BY_ONE) {
            progress.say("      line " + result.path("line").asText() + ": " + reason(result.path("problem")));
        } else if (refused == TOLD_ONE_BY_ONE + 1) {
            progress.say("      … further refused lines are only counted");
        }
    }

    private static String reason(JsonNode problem) {
        List<String> faults = new ArrayList<>();
        for (JsonNode fault : problem.path("errors")) {
            faults.add(
                    fault.path("pointer").asText() + " " + fault.path("detail").asText());
        }
        return faults.isEmpty() ? problem.path("detail").asText(problem.toString()) : String.join("; ", faults);
    }

    private static long lines(Path file) {
        try (Stream<String> all = Files.lines(file)) {
            return all.filter(line -> !line.isBlank()).count();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Refused("The file " + file + " cannot be read.", e);
        }
    }
}
