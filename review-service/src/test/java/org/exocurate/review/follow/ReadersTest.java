package org.exocurate.review.follow;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.exocurate.review.dataset.PublishedDataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Many read the log over HTTP, leave and come back: each gets each event once and in order, whoever else stalls. */
class ReadersTest {

    private static final int READERS = Integer.getInteger("exocurate.readers", 60);
    private static final int CHANGES = Integer.getInteger("exocurate.changes", 1_000);
    private static final long SEED = Long.getLong("exocurate.seed", System.nanoTime());
    private static final Duration PATIENT = Duration.ofMinutes(2);
    private static final long SMALL = 1_000_000;

    private static final PublishedDataset PUBLISHED = new PublishedDataset();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void history() {
        PUBLISHED.grow(SEED, 60);
        PUBLISHED.release();
        PUBLISHED.add(CHANGES / 2);
    }

    @AfterAll
    static void close() {
        PUBLISHED.close();
    }

    @Test
    void manyWhoComeAndGoEachGetEachChangeOnceAndInOrderAndTheLogIsReadOnceForAll() throws IOException {
        Random random = new Random(SEED);
        try (LogServer server = new LogServer(PUBLISHED, READERS + 1, Duration.ofSeconds(3), SMALL);
                Socket stalled = stalled(server.port())) {
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
                Socket reading = stalled(server.port());
                Socket stalled = stalled(server.port())) {
            long end = PUBLISHED.log().end();
            CompletionStage<Boolean> waits = server.readers.next(end, LogWish.EVERYTHING, PATIENT);
            await("both read").until(() -> server.shown("exocurate.follow.streams") == 2);

            server.readers.end();

            assertThat(isEnded(reading)).isTrue();
            assertThat(isEnded(stalled)).isTrue();
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

    /** Whatever was on its way comes first. */
    private static boolean isEnded(Socket socket) throws IOException {
        socket.setSoTimeout(60_000);
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException cut) {
            return true;
        }
    }

    private static MultivaluedHashMap<String, String> asked(String name, String value) {
        MultivaluedHashMap<String, String> asked = new MultivaluedHashMap<>();
        asked.add(name, value);
        return asked;
    }

    /** Asks for everything and reads nothing. */
    private static Socket stalled(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** A reader that leaves after a random number of events, and comes back with the last id it got. */
    private static final class Coming {

        private final int port;
        private final Random random;
        private final boolean stays;
        private final List<Long> changes = Collections.synchronizedList(new ArrayList<>());
        private final List<String> releases = Collections.synchronizedList(new ArrayList<>());
        private volatile long last;
        private volatile boolean begun;
        private volatile boolean over;
        private volatile Flow.Subscription line;
        private volatile CompletionStage<?> answered;
        private String query = "";
        private volatile long awaited = Long.MAX_VALUE;
        private volatile CountDownLatch reached = new CountDownLatch(1);

        Coming(int port, long seed) {
            this.port = port;
            this.stays = seed == 0;
            this.random = new Random(seed);
        }

        Coming after(long sequence) {
            last = sequence;
            return this;
        }

        Coming wanting(String filter) {
            query = "?" + filter;
            return this;
        }

        Coming come() {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + query))
                    .header("Last-Event-ID", Long.toString(last))
                    .build();
            Visit visit = new Visit();
            answered = CLIENT.sendAsync(request, BodyHandlers.fromLineSubscriber(visit))
                    .whenComplete((answer, failure) -> visit.end());
            return this;
        }

        void leave() {
            over = true;
            if (line != null) {
                line.cancel();
            }
            answered.toCompletableFuture().cancel(true);
        }

        boolean hasBegun() {
            return begun;
        }

        /** Until the change of this number, and the release if it ends there, has come. */
        void await(long sequence) {
            reached = new CountDownLatch(1);
            awaited = sequence;
            if (last < sequence) {
                try {
                    assertThat(reached.await(2, TimeUnit.MINUTES))
                            .as("reader at %s of %s, seed %s", last, sequence, SEED)
                            .isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }

        List<Long> changes() {
            return List.copyOf(changes);
        }

        /** A release may be told again to who resumes right after it. */
        List<String> releases() {
            return releases.stream().distinct().toList();
        }

        private void got(String data, long id) {
            last = id;
            int type = data.indexOf("\"type\":\"dataset.released\"");
            if (type >= 0) {
                releases.add(Long.toString(id));
            } else {
                changes.add(id);
            }
            if (id >= awaited) {
                reached.countDown();
            }
        }

        /** One connection. */
        private final class Visit implements Flow.Subscriber<String> {

            private final int most = stays ? Integer.MAX_VALUE : 1 + random.nextInt(400);
            private final AtomicBoolean ended = new AtomicBoolean();
            private int got;
            private long id;
            private Flow.Subscription mine;

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                mine = subscription;
                line = subscription;
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(String text) {
                begun = true;
                if (got >= most) {
                    return;
                }
                if (text.startsWith("id: ")) {
                    id = Long.parseLong(text.substring(4));
                } else if (text.startsWith("data: ")) {
                    got(text, id);
                    got++;
                    if (got == most) {
                        mine.cancel();
                        end();
                    }
                }
            }

            private void end() {
                if (ended.compareAndSet(false, true) && !over) {
                    come();
                }
            }

            @Override
            public void onError(Throwable failure) {}

            @Override
            public void onComplete() {}
        }
    }
}
