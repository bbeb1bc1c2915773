package org.exocurate.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.local.seeding.Answer;
import org.exocurate.local.terminal.Progress;
import org.exocurate.local.terminal.Refused;

/** {@code deploy/references load FILE}: tells the review service which identifiers are one work. */
final class References {

    private static final int STEPS = 10;

    private final Options options;
    private final Progress progress;
    private long told;

    References(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Loads the file as the operator; true once it is in force and every claim counted by it. */
    boolean run() {
        Path file = file();
        long size = size(file);
        DataDir data = options.data().requireMade();
        Stack stack = new Stack(data, options.ports(data));
        Answer answer = progress.step("loading the works of " + file, () -> stack.reviews()
                .put("operator-1", "references", type(file), file, sent -> tell(sent, size)));
        if (!answer.isGood()) {
            throw new Refused("The file was refused: " + answer.problem() + ".");
        }
        tell(answer.body());
        return true;
    }

    private Path file() {
        List<String> words = options.rest();
        if (words.size() != 2 || !words.get(0).equals("load")) {
            throw new Refused("Say deploy/references load FILE.");
        }
        return Path.of(words.get(1));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be read.", e);
        }
    }

    private static String type(Path file) {
        return Optional.of(file.toString())
                .filter(name -> name.endsWith(".gz"))
                .map(name -> "application/gzip")
                .orElse("text/csv");
    }

    private void tell(long sent, long size) {
        long step = size == 0 ? STEPS : sent * STEPS / size;
        if (step > told) {
            told = step;
            progress.say("      " + step * 100 / STEPS + " % of " + size + " bytes sent");
        }
    }

    private void tell(JsonNode report) {
        report.path("examples")
                .forEach(
                        fault -> progress.say("      line " + fault.path("line").asText() + ": "
                                + fault.path("detail").asText()));
        progress.say(report.path("rows").asLong() + " rows, "
                + report.path("works").asLong() + " works of two identifiers or more, "
                + report.path("joined").asLong() + " new links, "
                + report.path("faults").asLong()
                + " faults; crosswalk " + report.path("number").asLong() + " in force, "
                + report.path("reweighed").asLong() + " claims say something else by it");
    }
}
