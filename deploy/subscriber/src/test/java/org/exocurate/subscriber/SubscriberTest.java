package org.exocurate.subscriber;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A copy becomes what the log says, from any beginning and after any end, and says so when it cannot be. */
class SubscriberTest {

    private static final long SEED = Long.getLong("exocurate.seed", System.nanoTime());

    @TempDir
    Path folder;

    private final Heard heard = new Heard();
    private FakeService service;

    @BeforeEach
    void history() throws IOException {
        service = new FakeService();
        changes(25);
        service.release("1.0.0");
        changes(25);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private void changes(int many) {
        Random random = new Random(SEED);
        for (int i = 0; i < many; i++) {
            service.change(1 + random.nextInt(12), random.nextInt(100) / 8.0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "log"})
    void whereverItBeginsItEndsAsTheDataset(String from) throws Exception {
        try (Subscriber subscriber = open(from)) {
            subscriber.catchUp();
            assertThat(subscriber.merkleRoot()).isEqualTo(service.merkleRoot());
            assertThat(subscriber.chainHead()).isEqualTo(service.chainHead());
        }
        service.release("1.0.1");
        changes(5);
        try (Subscriber subscriber = open(from)) {
            assertThat(subscriber.sequence()).as("it was kept").isEqualTo(50);
            subscriber.catchUp();
            assertThat(subscriber.merkleRoot()).isEqualTo(service.merkleRoot());
        }
        assertThat(heard.proven).contains("1.0.1");
    }

    @Test
    void aStreamThatLeavesOutAndRepeatsIsMended() throws Exception {
        service.release("1.0.1");
        try (Subscriber subscriber = open("log")) {
            Following.SSE.follow(subscriber, "");

            assertThat(subscriber.merkleRoot()).isEqualTo(service.merkleRoot());
            assertThat(heard.changes).hasSize(50).isSorted().doesNotHaveDuplicates();
            assertThat(heard.healed).contains("3-3", "43-43");
            assertThat(heard.proven).containsExactly("1.0.0", "1.0.1");
        }
    }

    @Test
    void whereverItsWritingWasCutOffItGoesOn() throws Exception {
        try (Subscriber subscriber = open("release")) {
            subscriber.catchUp();
        }
        Path log = changesFile();
        byte[] whole = Files.readAllBytes(log);
        Random random = new Random(SEED);
        for (int i = 0; i < 25; i++) {
            Files.write(log, whole);
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
                file.setLength(random.nextInt(whole.length + 1));
            }
            try (Subscriber subscriber = open("release")) {
                assertThat(subscriber.sequence()).as("seed %s", SEED).isBetween(25L, 50L);
                subscriber.catchUp();
                assertThat(subscriber.merkleRoot()).as("seed %s", SEED).isEqualTo(service.merkleRoot());
            }
            assertThat(Files.readAllBytes(log)).isEqualTo(whole);
        }
    }

    @Test
    void aWholeThatWasBeingMadeIsMadeAnew() throws Exception {
        Files.createDirectories(folder.resolve("making"));
        Files.writeString(folder.resolve("making/claims.ndjson"), "{\"acc");

        try (Subscriber subscriber = open("release")) {
            subscriber.catchUp();
            assertThat(subscriber.merkleRoot()).isEqualTo(service.merkleRoot());
        }
    }

    @Test
    void afterManyChangesANewWholeIsMadeAndTheOldOneGoes() throws Exception {
        changes(5_100);
        try (Subscriber subscriber = open("log")) {
            subscriber.catchUp();
        }

        try (Stream<Path> kept = Files.list(folder)) {
            assertThat(kept.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("at-")))
                    .singleElement()
                    .matches(name -> Long.parseLong(name.substring(3)) >= 5_000);
        }
        try (Subscriber subscriber = open("log")) {
            assertThat(subscriber.sequence()).isEqualTo(service.sequence());
            assertThat(subscriber.merkleRoot()).isEqualTo(service.merkleRoot());
        }
    }

    @Test
    void aFolderIsForOneAtATime() throws Exception {
        try (Subscriber subscriber = open("release")) {
            assertThat(subscriber.claims()).isPositive();
            assertThatThrownBy(() -> open("release"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/content/support", "/previous", "/digest", "/after", "/before", "/content/accession"})
    void aChangeThatWasAlteredIsFoundOut(String member) throws Exception {
        ObjectNode altered = (ObjectNode) service.log().get(3).deepCopy();
        String parent = member.substring(0, member.lastIndexOf('/'));
        ((ObjectNode) altered.at(parent)).put(member.substring(member.lastIndexOf('/') + 1), "EXO-000099");
        try (Subscriber subscriber = open("log")) {
            for (JsonNode change : service.log().subList(0, 3)) {
                subscriber.take(change);
            }

            assertThatThrownBy(() -> subscriber.take(altered))
                    .isInstanceOf(Broken.class)
                    .hasMessageContaining("change 4");
        }
    }

    @Test
    void aChangeThatIsRightInItselfButOfAnotherHistoryIsFoundOut() throws Exception {
        try (FakeService other = new FakeService();
                Subscriber subscriber = open("log")) {
            other.change(1, 1);
            other.change(2, 2);
            subscriber.take(service.log().get(0));

            assertThatThrownBy(() -> subscriber.take(other.log().get(1)))
                    .isInstanceOf(Broken.class)
                    .hasMessageContaining("chain");
        }
    }

    @Test
    void aReleaseThatIsNotTheCopyEndsItWithCode2() throws Exception {
        service.release("1.0.1");
        ((ObjectNode) service.log().get(service.log().size() - 1).path("release")).put("merkleRoot", "0".repeat(64));
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Main.run(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder.toString(),
                "--once",
                "--from",
                "log",
                "--review",
                service.uri().toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("BROKEN").contains("1.0.1");
    }

    @Test
    void aKeptClaimThatWasAlteredIsFoundOut() throws Exception {
        try (Subscriber subscriber = open("release")) {
            subscriber.catchUp();
        }
        Path claims = changesFile().resolveSibling("claims.ndjson");
        Files.writeString(claims, Files.readString(claims).replaceFirst("PUBLISHED", "PUBLISHEd"));

        assertThatThrownBy(() -> open("release")).isInstanceOf(Broken.class).hasMessageContaining("claims.ndjson");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a --by pigeon",
                "a --from",
                "a --frm log",
                "a --review 8081",
                "a --review ftp://x/",
                "a --kafka 19092"
            })
    void wordsThatMeanNothingAreTold(String words) throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);

        assertThat(Main.run(said, said, words.isEmpty() ? new String[0] : words.split(" ")))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("subscribe FOLDER");
    }

    private Subscriber open(String from) throws IOException, InterruptedException {
        return Subscriber.open(folder, service.uri(), "", from, heard);
    }

    private Path changesFile() throws IOException {
        try (Stream<Path> kept = Files.walk(folder)) {
            return kept.filter(path -> path.endsWith("changes.ndjson"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
