package org.exocurate.plumbing.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.outbox.Relays.Relay;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.testing.Database;
import org.exocurate.testing.KafkaAway;
import org.exocurate.testing.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

class OutboxRelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database = Database.fresh();
    private final Sql sql = database.sql();
    private final Transactions transactions = database.transactions();
    private final Wake wake = new Wake();
    private final Outbox outbox = new Outbox(new OutboxTable(sql), transactions, wake);
    private final Relays relays = new Relays(database);
    private final Topic topic = Topic.fresh(3);

    @BeforeEach
    void countersPerKey() {
        sql.update("create table counter (key text primary key, n bigint not null)");
    }

    @AfterEach
    void stop() throws InterruptedException {
        relays.stop();
        topic.close();
        database.close();
    }

    @Test
    void aMessageArrivesAsItWasQueuedAndItsRowIsGone() {
        CloudEvent event = CloudEvent.of("id-1", "/test", "org.exocurate.test.done.v1", Instant.EPOCH)
                .subject("k")
                .sequence(7);
        relays.start(wake);

        transactions.fresh(
                () -> outbox.add(OutboxMessage.of(topic.name(), "k", 1, event, "{\"t\":\"\u05e9 \ud83e\uddec\"}")));

        ConsumerRecord<String, byte[]> record = arrived(1).get(0);
        assertThat(record.key()).isEqualTo("k");
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"t\":\"\u05e9 \ud83e\uddec\"}");
        assertThat(headers(record))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "id-1",
                        "ce_source", "/test",
                        "ce_type", "org.exocurate.test.done.v1",
                        "ce_time", "1970-01-01T00:00:00.000000Z",
                        "ce_subject", "k",
                        "ce_sequence", "7",
                        "content-type", "application/json"));
        untilEmpty();
    }

    @Test
    void whatRollsBackIsNeverSent() {
        relays.start(wake);

        Throwable failure = catchThrowable(() -> transactions.fresh(() -> {
            outbox.add(message("gone", 1));
            throw new IllegalStateException("no");
        }));
        assertThat(failure).hasMessage("no");
        transactions.fresh(() -> outbox.add(message("there", 1)));

        assertThat(arrived(1)).extracting(ConsumerRecord::key).containsExactly("there");
    }

    @Test
    void aCommitWakesTheRelay() {
        relays.start(wake);
        transactions.fresh(() -> outbox.add(message("warm", 1)));
        arrived(1);

        List<Long> millis = new ArrayList<>();
        for (int i = 2; i < 22; i++) {
            int n = i;
            long before = System.nanoTime();
            transactions.fresh(() -> outbox.add(message("k", n)));
            arrived(n);
            millis.add((System.nanoTime() - before) / 1_000_000);
        }

        assertThat(millis.stream().sorted().toList().get(10)).isLessThan(150);
    }

    @Test
    void orderPerLaneHoldsUnderManyWritersAndTwoRelays() throws Exception {
        Relay first = relays.start(wake);
        relays.start(wake);

        write(8, 100, 20);
        first.stop();
        write(8, 50, 20);

        assertEveryKeyInOrder(1200, 20);
        untilEmpty();
    }

    @Test
    void aRelayKilledBetweenAnswerAndDeleteMakesRepeatsButKeepsTheOrder() throws Exception {
        Relay killed = relays.start(wake);
        write(2, 20, 5);
        arrived(40);
        killed.failDeletes();
        write(2, 50, 5);
        arrived(80);
        killed.kill();

        write(2, 50, 5);
        relays.start(wake);

        untilEmpty();
        assertThat(arrived(240).size()).as("repeats").isGreaterThan(240);
        assertEveryKeyInOrder(240, 5);
    }

    @Test
    void messagesWaitForKafkaAndNobodyWaitsForThem() throws Exception {
        List<Relay> relay = new ArrayList<>();
        KafkaAway.during(() -> {
            relay.add(relays.start(wake));
            long before = System.nanoTime();
            write(2, 50, 5);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
            await().atMost(PATIENCE).until(() -> relay.get(0).shown("outbox.pending") == 100);
            await().atMost(PATIENCE).until(() -> relay.get(0).shown("outbox.oldest.age") > 1);
        });

        assertEveryKeyInOrder(100, 5);
        untilEmpty();
        assertThat(relay.get(0).counted("outbox.lease.losses")).isZero();
    }

    @Test
    void kafkaGoingAwayInTheMiddleLosesAndTurnsNothing() throws Exception {
        relays.start(wake);
        write(4, 50, 10);
        KafkaAway.during(() -> {
            write(4, 50, 10);
            Thread.sleep(3_000);
        });
        write(4, 50, 10);

        assertEveryKeyInOrder(600, 10);
        untilEmpty();
    }

    @Test
    void aMessageThatCannotBeSentHoldsItsOwnLaneOnly() {
        Relay relay = relays.start(wake);
        String stuck = "stuck";
        String free = IntStream.range(0, 1000)
                .mapToObj(i -> "free" + i)
                .filter(lane -> Shards.of(lane) != Shards.of(stuck))
                .findFirst()
                .orElseThrow();

        transactions.fresh(() -> outbox.addAll(List.of(
                message(stuck, 1).inLane(stuck),
                new OutboxMessage(topic.name(), stuck, stuck, "t", 2, Map.of(), "x".repeat(2_000_000)),
                message(stuck, 3).inLane(stuck),
                message(free, 1).inLane(free),
                message(free, 2).inLane(free))));

        arrived(3);
        await().atMost(PATIENCE).until(() -> relay.counted("outbox.failures") >= 2);
        assertThat(topic.valuesOf(free)).containsExactly("1", "2");
        assertThat(topic.valuesOf(stuck)).containsExactly("1");

        sql.update("delete from outbox where version = 2 and lane = ?", stuck);
        arrived(4);
        assertThat(topic.valuesOf(stuck)).containsExactly("1", "3");
    }

    @Test
    void anUnknownTopicHoldsItsOwnLaneOnly() {
        relays.start(wake);
        transactions.fresh(() -> outbox.add(new OutboxMessage("no-such-topic", "k", "nowhere", "t", 1, Map.of(), "x")));

        for (int i = 1; i <= 20; i++) {
            int n = i;
            transactions.fresh(() -> outbox.add(message("k", n)));
        }

        assertThat(arrived(20)).hasSize(20);
    }

    @Test
    void relaysShareTheShardsAndTakeThoseOfTheDead() throws Exception {
        Relay first = relays.start();
        await().atMost(PATIENCE).until(() -> owners().equals(List.of(16L)));
        Relay second = relays.start();
        await().atMost(PATIENCE).until(() -> owners().equals(List.of(8L, 8L)));
        relays.start();
        await().atMost(PATIENCE).until(() -> owners().equals(List.of(4L, 6L, 6L)));

        first.stop();
        await().atMost(PATIENCE).until(() -> owners().equals(List.of(8L, 8L)));
        second.kill();
        await().atMost(PATIENCE).until(() -> owners().equals(List.of(16L)));
    }

    /** As services do: a writer holds the row of its key while it numbers and queues. */
    private void write(int writers, int each, int keys) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            all.add(pool.submit(() -> LongStream.range(0, each).forEach(n -> writeOne(keys))));
        }
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
    }

    private void writeOne(int keys) {
        String key = "k" + ThreadLocalRandom.current().nextInt(keys);
        transactions.fresh(() -> {
            long n = sql.one(
                            """
                            insert into counter as c values (?, 1)
                            on conflict (key) do update set n = c.n + 1 returning n""",
                            row -> row.getLong("n"),
                            key)
                    .orElseThrow();
            outbox.add(message(key, n));
        });
    }

    /** Every number of every key is there, and none arrives for the first time after a higher one. */
    private void assertEveryKeyInOrder(int messages, int keys) {
        topic.until(all -> distinct(all) >= messages, PATIENCE);
        for (int k = 0; k < keys; k++) {
            List<String> values = topic.valuesOf("k" + k);
            long last = sql.one("select n from counter where key = ?", row -> row.getLong("n"), "k" + k)
                    .orElse(0L);
            assertThat(values.stream().distinct().toList())
                    .as("first arrivals of k%s", k)
                    .isEqualTo(LongStream.rangeClosed(1, last)
                            .mapToObj(Long::toString)
                            .toList());
        }
    }

    private static long distinct(List<ConsumerRecord<String, byte[]>> all) {
        return all.stream()
                .map(record -> record.key() + '/' + new String(record.value(), StandardCharsets.UTF_8))
                .distinct()
                .count();
    }

    private List<ConsumerRecord<String, byte[]>> arrived(int atLeast) {
        return topic.until(all -> all.size() >= atLeast, PATIENCE);
    }

    private void untilEmpty() {
        await().atMost(PATIENCE).until(() -> sql.one("select count(*) as n from outbox", row -> row.getLong("n"))
                .orElseThrow()
                .equals(0L));
    }

    private List<Long> owners() {
        return sql.list(
                "select count(*) as n from outbox_lease where until > now() group by owner order by n",
                row -> row.getLong("n"));
    }

    private OutboxMessage message(String key, long n) {
        return new OutboxMessage(topic.name(), key, key, "t", n, Map.of(), Long.toString(n));
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new java.util.HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
