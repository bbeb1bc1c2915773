package org.exocurate.plumbing.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.inbox.Inbox;
import org.exocurate.plumbing.outbox.Outboxes;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.testing.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BatchIntakeTest {

    private static final String TOPIC = "things";

    private final Database database = Database.fresh();
    private final Sql sql = database.sql();
    private final ParkedTable parked = new ParkedTable(sql);
    private final Parking parking = new Parking(parked, Outboxes.of(database), "test");
    private final Patience patience = new Patience(new SimpleMeterRegistry());
    private final BatchIntake batches = new BatchIntake(database.transactions(), new Inbox(sql), parking, patience);
    private final Things things = new Things();
    private final Replay replay = new Replay(parked, batches, database.transactions(), List.of(things));

    private int offset;

    @BeforeEach
    void table() {
        sql.update("create table thing (n bigint generated always as identity, name text not null, version bigint)");
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aBatchIsStoredInItsOrderAndOnce() {
        List<Arrived> batch = List.of(record("a 1"), record("b 1"), record("a 2"), record("a 1"));

        batches.take(things, batch);
        batches.take(things, batch);

        assertThat(stored()).containsExactly("a 1", "b 1", "a 2");
        assertThat(parkedReasons()).isEmpty();
    }

    @Test
    void anUnreadableRecordIsParkedWithItsBytesAndHoldsNobodyUp() {
        Arrived poison = new Arrived(
                TOPIC, 3, 77, Optional.of("k\0"), Optional.of(new byte[] {1, 0, -1}), Map.of("h", "v\0", "ce_id", "7"));

        batches.take(things, List.of(record("a 1"), poison, record("b 1")));

        assertThat(stored()).containsExactly("a 1", "b 1");
        ParkedRecord row = parked.page(Optional.empty(), Optional.of(false), 10).get(0);
        assertThat(row.payload()).hasValue(new byte[] {1, 0, -1});
        assertThat(row.partition()).isEqualTo(3);
        assertThat(row.offset()).isEqualTo(77);
        assertThat(row.key()).hasValue("k\ufffd");
        assertThat(row.headers()).containsOnly(Map.entry("h", "v\ufffd"), Map.entry("ce_id", "7"));
        assertThat(row.reason()).isEqualTo("the value is not UTF-8");
        assertThat(sql.list("select aggregatetype as topic from outbox", r -> r.getString("topic")))
                .containsExactly(TOPIC + ".parked");
    }

    @Test
    void aTombstoneIsParkedToo() {
        batches.take(things, List.of(new Arrived(TOPIC, 0, 1, Optional.empty(), Optional.empty(), Map.of())));

        assertThat(parkedReasons()).containsExactly("the record has no value");
    }

    @Test
    void aParkedRecordToldAgainIsParkedOnceButAnotherOneAtItsPlaceIsNotTakenForIt() {
        Arrived poison = record("poison");

        batches.take(things, List.of(poison));
        batches.take(things, List.of(poison));
        batches.take(
                things,
                List.of(new Arrived(
                        TOPIC, poison.partition(), poison.offset(), Optional.empty(), value("other"), Map.of())));

        assertThat(parkedReasons()).hasSize(2);
        assertThat(sql.list("select id from outbox", r -> r.getString("id"))).hasSize(2);
    }

    @Test
    void ofABatchThatCannotBeStoredOnlyTheOneAtFaultIsParked() {
        batches.take(things, List.of(record("a 1"), record("refuse 1"), record("null 1"), record("b 1")));

        assertThat(stored()).containsExactly("a 1", "b 1");
        assertThat(parkedReasons()).hasSize(2);
        assertThat(parkedReasons().get(0)).isEqualTo("IllegalArgumentException: refused");
        assertThat(parkedReasons().get(1)).contains("not-null constraint");
    }

    @Test
    void anEventThatTakesTheStackDownIsParked() {
        batches.take(things, List.of(record("a 1"), record("deep 1")));

        assertThat(stored()).containsExactly("a 1");
        assertThat(parkedReasons()).hasSize(1);
    }

    @Test
    void aLostConnectionParksNothingAndLosesNothing() {
        things.beforeStoring = failing(5, this::loseConnection);

        batches.take(things, List.of(record("a 1"), record("poison"), record("b 1")));

        assertThat(stored()).containsExactly("a 1", "b 1");
        assertThat(parkedReasons()).containsExactly("not a thing");
    }

    @Test
    void aConnectionLostAtTheCommitParksNothingAndStoresOnce() {
        things.afterStoring = failing(5, this::loseConnection);

        batches.take(things, List.of(record("a 1"), record("b 1")));

        assertThat(stored()).containsExactly("a 1", "b 1");
        assertThat(parkedReasons()).isEmpty();
    }

    @Test
    void aLockedRowIsWaitedFor() throws InterruptedException {
        batches.take(things, List.of(record("a 1")));
        AtomicInteger attempts = new AtomicInteger();
        things.beforeStoring = () -> {
            attempts.incrementAndGet();
            sql.update("set local lock_timeout = '50ms'");
            sql.list("select name from thing for update", row -> row.getString("name"));
        };
        CountDownLatch locked = new CountDownLatch(1);
        Thread holder = new Thread(() -> database.transactions().fresh(() -> {
            sql.list("select name from thing for update", row -> row.getString("name"));
            locked.countDown();
            pause(1_500);
        }));
        holder.start();
        locked.await(10, TimeUnit.SECONDS);

        batches.take(things, List.of(record("a 2")));

        holder.join();
        assertThat(attempts).hasValueGreaterThan(1);
        assertThat(stored()).containsExactly("a 1", "a 2");
        assertThat(parkedReasons()).isEmpty();
    }

    @Test
    void aStopEndsTheWaitAndStoresNothing() throws InterruptedException {
        things.beforeStoring = this::loseConnection;
        List<Throwable> left = new ArrayList<>();
        Thread reader = new Thread(() -> {
            try {
                batches.take(things, List.of(record("a 1")));
            } catch (RuntimeException e) {
                left.add(e);
            }
        });
        reader.start();
        pause(500);

        patience.stop(null);
        reader.join(10_000);

        assertThat(left).hasSize(1).first().isInstanceOf(Stopping.class);
        assertThat(stored()).isEmpty();
        assertThat(parkedReasons()).isEmpty();
    }

    @Test
    void aReplayTakesTheRecordInOnce() {
        batches.take(things, List.of(record("later 1"), record("a 1")));
        UUID id = parkedId();
        things.later = true;

        assertThat(replay.of(id).replayedAt()).isPresent();

        assertThat(stored()).containsExactly("a 1", "later 1");
        assertThat(problem(id).status()).isEqualTo(409);
        assertThat(stored()).hasSize(2);
        assertThat(parked.waiting()).isZero();
    }

    @Test
    void aReplayOfWhatHasBeenOvertakenChangesNothing() {
        batches.take(things, List.of(record("later 1")));
        UUID id = parkedId();
        things.later = true;
        batches.take(things, List.of(record("later 2")));

        assertThat(replay.of(id).replayedAt()).isPresent();
        assertThat(stored()).containsExactly("later 2");
    }

    @Test
    void aReplayThatFailsAgainLeavesTheRecordWaiting() {
        batches.take(things, List.of(record("poison"), record("refuse 1")));
        List<ParkedRecord> waiting = parked.page(Optional.empty(), Optional.of(false), 10);

        assertThat(waiting).hasSize(2).allSatisfy(record -> {
            assertThat(problem(record.id()).status()).isEqualTo(409);
            assertThat(problem(record.id()).detail()).doesNotContain("Exception");
        });
        assertThat(parked.waiting()).isEqualTo(2);
        assertThat(problem(UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void theListOfParkedRecordsIsReadPageByPage() {
        batches.take(things, List.of(record("poison 1 x"), record("poison 2 x"), record("poison 3 x")));

        List<ParkedRecord> first = parked.page(Optional.empty(), Optional.empty(), 2);
        List<ParkedRecord> rest = parked.page(Optional.of(first.get(1).id()), Optional.empty(), 2);

        assertThat(first).extracting(ParkedRecord::preview).containsExactly("poison 1 x", "poison 2 x");
        assertThat(rest).extracting(ParkedRecord::preview).containsExactly("poison 3 x");
        assertThat(parked.page(Optional.empty(), Optional.of(true), 2)).isEmpty();
    }

    private Problem problem(UUID id) {
        return new Problem(catchThrowableOfType(Refused.class, () -> replay.of(id)));
    }

    private UUID parkedId() {
        return parked.page(Optional.empty(), Optional.of(false), 1).get(0).id();
    }

    private List<String> stored() {
        return sql.list("select name || ' ' || version as thing from thing order by n", row -> row.getString("thing"));
    }

    private List<String> parkedReasons() {
        return sql.list("select reason from parked order by id", row -> row.getString("reason"));
    }

    private Arrived record(String text) {
        return new Arrived(TOPIC, 0, offset++, Optional.of("k"), value(text), Map.of());
    }

    private static Optional<byte[]> value(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Runnable failing(int times, Runnable failure) {
        AtomicInteger left = new AtomicInteger(times);
        return () -> {
            if (left.getAndDecrement() > 0) {
                failure.run();
            }
        };
    }

    private void loseConnection() {
        int pid = sql.one("select pg_backend_pid() as pid", row -> row.getInt("pid"))
                .orElseThrow();
        database.transactions()
                .fresh(() ->
                        sql.one("select pg_terminate_backend(?, 5000) as done", row -> row.getBoolean("done"), pid));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Problem(int status, String detail) {

        private Problem(Refused refused) {
            this(refused.problem().status(), refused.problem().detail());
        }
    }

    record Thing(String name, long version) {}

    /** Takes in "name version" and refuses, in various ways, what is named so. */
    private final class Things implements Intake<Thing> {

        private Runnable beforeStoring = () -> {};
        private Runnable afterStoring = () -> {};
        private boolean later;

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public Thing read(Arrived record) throws Unreadable {
            List<String> words = Arrays.asList(record.text().split(" "));
            if (words.size() != 2) {
                throw new Unreadable("not a thing");
            }
            return new Thing(words.get(0), Long.parseLong(words.get(1)));
        }

        @Override
        public String key(Thing thing) {
            return thing.name();
        }

        @Override
        public long version(Thing thing) {
            return thing.version();
        }

        @Override
        public void take(List<Thing> events) {
            beforeStoring.run();
            events.forEach(this::store);
            afterStoring.run();
        }

        private void store(Thing thing) {
            if (thing.name().equals("refuse") || (thing.name().equals("later") && !later)) {
                throw new IllegalArgumentException("refused");
            }
            if (thing.name().equals("deep")) {
                throw new StackOverflowError();
            }
            sql.update(
                    "insert into thing (name, version) values (nullif(?, 'null'), ?)", thing.name(), thing.version());
        }
    }
}
