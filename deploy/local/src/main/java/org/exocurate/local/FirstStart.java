package org.exocurate.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.exocurate.local.process.Part;
import org.exocurate.local.process.Processes;
import org.exocurate.local.terminal.Progress;

/**
 * Behind {@code deploy/bench/start}: how long each service needs on an empty database, run as {@code java -jar} with no
 * option and as this stack runs it, in turn. Kafka is kept from it, since it would take the running service's records.
 */
final class FirstStart {

    private static final int ROUNDS = 5;
    static final String NAME = "first-start";

    private final Infrastructure infrastructure;
    private final Processes processes;
    private final Progress progress;

    FirstStart(Options options, Progress progress) {
        options.requireNothingElse();
        DataDir data = options.data().requireMade();
        this.infrastructure = Infrastructure.on(data, options.ports(data));
        this.processes = infrastructure.processes();
        this.progress = progress;
    }

    /** The median of some rounds each. */
    void measure() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::breakOff, "end-measuring"));
        Ports ports = Ports.free();
        for (Service service : List.of(Service.submission(ports), Service.review(ports))) {
            StartArchive archive = Project.find().archive(service.name());
            List<Long> plain = new ArrayList<>();
            List<Long> ours = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                plain.add(millis(service, archive.packaged().asJar(), false));
                ours.add(millis(service, archive.words(), true));
            }
            long median = median(plain);
            progress.say(String.format(
                    Locale.ROOT,
                    "    %s, first start: %.1f s; java -jar: %.1f s; ratio %.2f%s",
                    service.name(),
                    median(ours) / 1000.0,
                    median / 1000.0,
                    (double) median(ours) / median,
                    archive.isThere() ? "" : " (no archive yet)"));
        }
    }

    /** Ctrl-C: the database goes with the next start of the stack at the latest. */
    private void breakOff() {
        processes.close();
        processes.kill(List.of(NAME));
    }

    private long millis(Service service, List<String> words, boolean withOptions) {
        try (Scratch database = infrastructure.scratch(service.database())) {
            Part part = service.alone(NAME, words, infrastructure, database);
            Instant begun = Instant.now();
            Process process = processes.start(withOptions ? part : withoutOptions(part));
            new Readiness(service.name(), process, processes.log(NAME)).await(service::isReady);
            return Duration.between(begun, Instant.now()).toMillis();
        } finally {
            processes.kill(List.of(NAME));
        }
    }

    private static Part withoutOptions(Part part) {
        List<String> command = new ArrayList<>(part.command());
        command.removeAll(Jvm.serviceOptions());
        return new Part(part.name(), command, part.environment(), part.mark());
    }

    private static long median(List<Long> millis) {
        return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
    }
}
