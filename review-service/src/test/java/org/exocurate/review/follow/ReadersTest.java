package org.exocurate.review.follow;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jakarta.ws.rs.core.MultivaluedHashMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.dataset.LogEvent;
import org.exocurate.review.dataset.LogPlace;
import org.exocurate.review.dataset.LogWish;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.dataset.PublishedDataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Many read the log over HTTP, leave and come back: each gets each event once and in order, whoever else stalls. */
class ReadersTest {

    private static final int READERS = Integer.getInteger("exocurate.readers", 60);
    private static final int CHANGES = Integer.getInteger("exocurate.changes", 1_000);
    static final long SEED = Long.getLong("exocurate.seed", System.nanoTime());
    private static final Duration PATIENT = Duration.ofMinutes(2);
    private static final long SMALL = 1_000_000;
    private static final PublishedDataset PUBLISHED = new PublishedDataset();

    @BeforeAll
    static void history() {
        PUBLISHED.grow(SEED, 60);
        PUBLISHED.release();
        PUBLISHED.add(CHANGES / 2);
        List<PublishedClaim> claims = PUBLISHED.all(PUBLISHED.dataset().sequence());
        PUBLISHED.retract(claims.get(claims.size() - 1).accession().number());
    }

    @AfterAll
    static void close() {
        PUBLISHED.close();
    }

    @Test
    void manyWhoComeAndGoEachGetEachChangeOnceAndInOrderAndTheLogIsReadOnceForAll() throws IOException {
        Random random = new Random(SEED);
        try (LogServer server = new LogServer(PUBLISHED, READERS + 1, Duration.ofSeconds(3), SMALL);
                Socket stalled = Stalled.reading(server.port())) {
            List<Coming> all = IntStream.range(0, READERS)
                    .mapToObj(i -> new Coming(server.port(), random.nextLong()).come())
                    .toList();
            for (int grown = 0; grown < CHANGES / 2; grown += 50) {
                PUBLISHED.add(50);
            }
            PUBLISHED.release();
            long end = LogPlace.sequence(PUBLISHED.log().end());

            all.forEach(reader -> reader.await(end));

            for (Coming reader : all) {
                assertThat(reader.changes())
                        .as("seed %s", SEED)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, end).boxed().toList());
                await("the release comes after it")
                        .until(() -> reader.releases().size() == 2);
            }
            assertThat(stalled.isClosed()).as("by itself").isFalse();
            await("the stalled one is cut").until(() -> server.counted("exocurate.follow.slow") >= 1);
            await("and its connection is gone, unread").until(() -> Stalled.isReset(stalled));
            all.forEach(Coming::leave);
            await("who left is let go").until(() -> server.shown("exocurate.follow.streams") == 0);
        }
    }

    @Test
    void whoIsAtTheEndSharesOneReadingOfWhatComes() {
        try (LogServer server = new LogServer(PUBLISHED, 50, PATIENT, 16_000_000)) {
            long end = LogPlace.sequence(PUBLISHED.log().end());
            List<Coming> all = IntStream.range(0, 50)
                    .mapToObj(i -> new Coming(server.port(), 0).after(end).come())
                    .toList();
            await().until(() -> all.stream().allMatch(Coming::hasBegun));
            double before = server.counted("exocurate.follow.reads");

            for (int i = 0; i < 5; i++) {
                PUBLISHED.add(1);
                long next = end + 1 + i;
                all.forEach(reader -> reader.await(next));
            }

            assertThat(server.counted("exocurate.follow.reads") - before).isBetween(1.0, 10.0);
            assertThat(server.counted("exocurate.follow.sent")).isGreaterThanOrEqualTo(50 * 5);
            all.forEach(Coming::leave);
        }
    }

    @Test
    void aFilteredReaderGetsWhatItWantsAndOthersTheRest() {
        try (LogServer server = new LogServer(PUBLISHED, 5, PATIENT, SMALL)) {
            LogWish wish = PUBLISHED.logFilter().read(asked("type", "claim.retracted"));
            List<Long> retracted = PUBLISHED.log().read(0, PUBLISHED.log().end()).stream()
                    .filter(wish::includes)
                    .map(LogEvent::sequence)
                    .toList();
            assertThat(retracted).isNotEmpty();
            Coming reader =
                    new Coming(server.port(), 0).wanting("type=claim.retracted").come();

            reader.await(retracted.get(retracted.size() - 1));

            assertThat(reader.changes()).isEqualTo(retracted);
            reader.leave();
        }
    }

    @Test
    void anInstanceServesSoManyAndNoMore() {
        try (LogServer server = new LogServer(PUBLISHED, 0, PATIENT, SMALL)) {
            Refused refused = catchThrowableOfType(
                    Refused.class, () -> server.readers.open(new Reader(null, 0, LogWish.EVERYTHING, null)));

            assertThat(refused.problem().status()).isEqualTo(503);
            assertThat(refused.headers()).containsKey("Retry-After");
        }
    }

    @Test
    void whoWaitsIsToldWhenSomethingWantedComesOrTheTimeIsOver() {
        try (LogServer server = new LogServer(PUBLISHED, 5, PATIENT, SMALL)) {
            long end = PUBLISHED.log().end();
            LogWish released = PUBLISHED.logFilter().read(asked("type", "dataset.released"));
            CompletionStage<Boolean> any = server.readers.next(end, LogWish.EVERYTHING, PATIENT);
            CompletionStage<Boolean> release = server.readers.next(end, released, PATIENT);
            assertThat(catchThrowableOfType(Refused.class, () -> server.readers.next(end, LogWish.EVERYTHING, PATIENT))
                            .problem()
                            .status())
                    .isEqualTo(503);

            PUBLISHED.add(1);
            assertThat(any.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join())
                    .isTrue();
            assertThat(release.toCompletableFuture()).isNotDone();
            PUBLISHED.release();
            assertThat(release.toCompletableFuture()
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join())
                    .isTrue();
            CompletionStage<Boolean> nothing =
                    server.readers.next(PUBLISHED.log().end(), LogWish.EVERYTHING, Duration.ofMillis(10));
            assertThat(nothing.toCompletableFuture()
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join())
                    .isFalse();
            assertThat(server.shown("exocurate.follow.waiting")).isZero();
        }
    }

    @Test
    void whenAnInstanceEndsItsStreamsEndWhoWaitsIsAnsweredAndNobodyComesIn() throws IOException {
        try (LogServer server = new LogServer(PUBLISHED, 5, PATIENT, SMALL);
                Socket reading = Stalled.reading(server.port());
                Socket stalled = Stalled.reading(server.port())) {
            long end = PUBLISHED.log().end();
            CompletionStage<Boolean> waits = server.readers.next(end, LogWish.EVERYTHING, PATIENT);
            await("both read").until(() -> server.shown("exocurate.follow.streams") == 2);

            server.readers.end();

            assertThat(Stalled.isEnded(reading)).isTrue();
            assertThat(Stalled.isEnded(stalled)).isTrue();
            assertThat(waits.toCompletableFuture()).isCompletedWithValue(false);
            assertThat(server.readers.next(end, LogWish.EVERYTHING, PATIENT).toCompletableFuture())
                    .isCompletedWithValue(false);
            assertThat(catchThrowableOfType(
                                    Refused.class,
                                    () -> server.readers.open(new Reader(null, 0, LogWish.EVERYTHING, null)))
                            .problem()
                            .status())
                    .isEqualTo(503);
        }
    }

    private static MultivaluedHashMap<String, String> asked(String name, String value) {
        MultivaluedHashMap<String, String> asked = new MultivaluedHashMap<>();
        asked.add(name, value);
        return asked;
    }
}
