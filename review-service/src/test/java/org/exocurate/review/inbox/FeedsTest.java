package org.exocurate.review.inbox;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.http.EventLine;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.inbox.Addressees.Recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** A feed gives what comes, once and in order, a little at a time; who does not take it is let go. */
class FeedsTest {

    private static final RealInbox REAL = new RealInbox();
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(10_000));

    private final UUID person = UUID.randomUUID();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void whatComesIsGivenOnceAndInOrderFromThePlaceOn() {
        long first = told();
        long second = told();
        Reader reader = new Reader();
        Feeds feeds = feeds(Duration.ofMinutes(1));
        feeds.open(new InboxReader(person, false, first), LATER, reader.line());

        feeds.look(NOW);
        feeds.look(NOW);
        long third = told();
        feeds.look(NOW);

        assertThat(reader.ids()).containsExactly(second, third);
        assertThat(reader.text())
                .startsWith("retry: ")
                .contains("\ndata: {\"id\":" + third + ",\"kind\":\"claim.revised\"");
        assertThat(reader.text()).doesNotContain("event:");
    }

    @Test
    void aReaderGetsMoreOnlyWhenWhatWasSentHasLeft() {
        Reader reader = new Reader().slow();
        Feeds feeds = feeds(Duration.ofMinutes(1));
        for (int i = 0; i < 50; i++) {
            told();
        }
        feeds.open(new InboxReader(person, false, 0), LATER, reader.line());

        assertThat(feeds.look(NOW)).as("there is more").isTrue();
        assertThat(feeds.look(NOW)).as("the reader has not taken it").isFalse();
        assertThat(reader.ids()).hasSize(20);
        reader.takes();
        await("more comes, with no look from here").until(() -> reader.ids().size() == 40);
        reader.takes();
        await("the rest comes").until(() -> reader.ids().size() == 50);
        assertThat(reader.ids()).doesNotHaveDuplicates().isSorted();
        assertThat(reader.cut).isFalse();
    }

    @Test
    void aReaderWhoTakesNothingIsCutOff() {
        Reader reader = new Reader().slow();
        Feeds feeds = feeds(Duration.ZERO);
        feeds.open(new InboxReader(person, false, 0), LATER, reader.line());

        feeds.look(NOW);
        feeds.look(NOW);

        assertThat(reader.cut).isTrue();
        assertThat(open()).isZero();
        assertThat(meters.get("exocurate.inbox.slow").counter().count()).isEqualTo(1);
    }

    @Test
    void aFeedEndsWithItsTokenAndIsGoneWhenItsReaderIs() {
        Reader ended = new Reader();
        Reader gone = new Reader();
        Feeds feeds = feeds(Duration.ofMinutes(1));
        feeds.open(new InboxReader(person, false, 0), NOW, ended.line());
        feeds.open(new InboxReader(person, false, 0), LATER, gone.line());
        gone.closed = true;

        feeds.look(NOW);

        assertThat(ended.ended).isTrue();
        assertThat(open()).isZero();
    }

    @Test
    void onePersonAndOneInstanceHaveSoManyFeedsAndNoMore() {
        Feeds feeds = feeds(Duration.ofMinutes(1));
        feeds.open(new InboxReader(person, false, 0), LATER, new Reader().line());
        feeds.open(new InboxReader(person, false, 0), LATER, new Reader().line());

        assertThat(refused(feeds, person)).isEqualTo(429);
        feeds.open(new InboxReader(UUID.randomUUID(), false, 0), LATER, new Reader().line());
        assertThat(refused(feeds, UUID.randomUUID())).isEqualTo(503);
    }

    private static int refused(Feeds feeds, UUID who) {
        return catchThrowableOfType(
                        Refused.class, () -> feeds.open(new InboxReader(who, false, 0), LATER, new Reader().line()))
                .problem()
                .status();
    }

    private Feeds feeds(Duration patience) {
        return new Feeds(REAL.inbox, RealInbox.config(Duration.ofDays(1), patience), meters);
    }

    private double open() {
        return meters.get("exocurate.inbox.streams").gauge().value();
    }

    private long told() {
        News news = new News(UUID.randomUUID().toString(), "claim.revised", NOW, 1L, 2, 3L, null, null, null, null);
        REAL.inbox.add(news, List.of(new Recipient(person, List.of("MENTION"), false, false)));
        List<InboxItem> all = REAL.of(person);
        return all.get(all.size() - 1).id();
    }

    /** The far end of a line. */
    private static final class Reader {

        private final List<String> got = new CopyOnWriteArrayList<>();
        private volatile Promise<Void> taking = Promise.promise();
        private boolean slow;
        private boolean closed;
        private boolean cut;
        private boolean ended;

        Reader slow() {
            slow = true;
            return this;
        }

        void takes() {
            Promise<Void> taken = taking;
            taking = Promise.promise();
            taken.complete();
        }

        EventLine line() {
            HttpServerResponse response = (HttpServerResponse) Proxy.newProxyInstance(
                    HttpServerResponse.class.getClassLoader(),
                    new Class<?>[] {HttpServerResponse.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "headWritten" -> true;
                        case "closed" -> closed;
                        case "write" -> written((Buffer) arguments[0]);
                        case "hashCode" -> System.identityHashCode(this);
                        case "equals" -> proxy == arguments[0];
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
            return new EventLine(response, () -> ended = true, () -> cut = true);
        }

        private io.vertx.core.Future<Void> written(Buffer text) {
            io.vertx.core.Future<Void> leaving = slow ? taking.future() : io.vertx.core.Future.succeededFuture();
            got.add(text.toString());
            return leaving;
        }

        String text() {
            return String.join("", got);
        }

        List<Long> ids() {
            return text().lines()
                    .filter(line -> line.startsWith("id: "))
                    .map(line -> Long.parseLong(line.substring(4)))
                    .toList();
        }
    }
}
