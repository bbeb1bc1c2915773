package org.exocurate.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The reference subscriber against the real thing: killed anywhere, it ends as the release. */
@Order(86)
class SubscriberTest {

    private static final int KILLS = Integer.getInteger("exocurate.kills", 4);
    private static final long SEED = Long.getLong("exocurate.seed", System.nanoTime());

    private static final Path FOLDER = Checkout.HOME.resolve("deploy/system-tests/target/copies");

    @ParameterizedTest
    @CsvSource({"release, sse", "topic, kafka", "log, pages"})
    void killedAtRandomPointsItsCopyIsTheRelease(String from, String by) throws Exception {
        Random random = new Random(SEED);
        String name = from + "-" + by;
        Path copy = Checkout.emptied(FOLDER.resolve(name));
        for (int i = 0; i < KILLS; i++) {
            Process running = start(name, copy.toString(), "--from", from, "--by", by);
            String accession = Curation.publish(Draft.claim());
            if (random.nextBoolean()) {
                Curation.approve(Curation.propose(Curation.retraction(accession)));
            }
            assertThat(running.waitFor(random.nextInt(2_000), TimeUnit.MILLISECONDS))
                    .as("it goes on by itself; seed %s", SEED)
                    .isFalse();
            running.destroyForcibly().onExit().join();
        }

        assertProven(copy, from);
    }

    @Test
    void itGoesOnByItselfWhenTheServiceAndTheBrokerWereAway() throws Exception {
        Path copy = Checkout.emptied(FOLDER.resolve("faults"));
        Process streaming = start("faults-sse", copy.resolve("a").toString(), "--by", "sse");
        Process polling = start("faults-kafka", copy.resolve("b").toString(), "--by", "kafka");
        try {
            await("both have begun")
                    .until(() -> said("faults-sse").contains("at ")
                            && said("faults-kafka").contains("at "));
            RunningSystem.reviewService().kill();
            RunningSystem.reviewService().start();
            RunningSystem.broker().freeze();
            RunningSystem.broker().thaw();
            String accession = Curation.publish(Draft.claim());

            await("both have it")
                    .until(() -> said("faults-sse").contains(accession)
                            && said("faults-kafka").contains(accession));
        } finally {
            streaming.destroyForcibly().onExit().join();
            polling.destroyForcibly().onExit().join();
        }
        assertProven(copy.resolve("a"), "release");
        assertProven(copy.resolve("b"), "release");
    }

    /** What it has now is what a release is made of, claim for claim. */
    private static void assertProven(Path copy, String from) throws Exception {
        Curation.publish(Draft.claim());
        JsonNode release = RunningSystem.reviews()
                .post("steward-1", "releases", "{}")
                .hasStatus(201)
                .json();

        Process last = start("last", copy.toString(), "--from", from, "--once");

        assertThat(last.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(last.exitValue()).as(said("last")).isZero();
        String said = said("last");
        assertThat(said).contains("release " + release.path("version").asText() + ": this copy is it");
        JsonNode end = Json.read(said.lines().reduce((one, next) -> next).orElseThrow());
        assertThat(end.path("sequence").asLong()).isEqualTo(release.path("to").asLong());
        assertThat(end.path("merkleRoot")).isEqualTo(release.path("merkleRoot"));
        assertThat(end.path("chainHead")).isEqualTo(release.path("chainHead"));
    }

    private static Process start(String name, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.exocurate.subscriber.Main"));
        command.addAll(List.of(words));
        command.addAll(
                List.of("--review", RunningSystem.reviewService().url(), "--kafka", RunningSystem.bootstrapServers()));
        Files.createDirectories(FOLDER);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output(name).toFile())
                .start();
    }

    private static String said(String name) {
        try {
            return Files.readString(output(name), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path output(String name) {
        return FOLDER.resolve(name + ".log");
    }
}
