package org.exocurate.plumbing.intake;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An outage is waited out: nothing is parked for it, nothing is lost by it. */
class IntakeOutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** So many fail the batch as a whole and then a record by itself: both waits are seen. */
    private static final int ATTEMPTS = 5;

    private final RealIntake intake = new RealIntake();

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void aLostConnectionParksNothingAndLosesNothing() {
        intake.things.beforeStoring = failing(ATTEMPTS, this::loseConnection);

        intake.take(intake.record("a 1"), intake.record("poison"), intake.record("b 1"));

        assertThat(intake.stored()).containsExactly("a 1", "b 1");
        assertThat(intake.parkedReasons()).containsExactly("not a thing");
    }

    @Test
    void aConnectionLostAtTheCommitParksNothingAndStoresOnce() {
        intake.things.afterStoring = failing(ATTEMPTS, this::loseConnection);

        intake.take(intake.record("a 1"), intake.record("b 1"));

        assertThat(intake.stored()).containsExactly("a 1", "b 1");
        assertThat(intake.parkedReasons()).isEmpty();
    }

    @Test
    void aLockedRowIsWaitedFor() throws InterruptedException {
        intake.take(intake.record("a 1"));
        AtomicInteger attempts = new AtomicInteger();
        intake.things.beforeStoring = () -> {
            attempts.incrementAndGet();
            intake.sql().update("set local lock_timeout = '50ms'");
            lockThings();
        };
        CountDownLatch locked = new CountDownLatch(1);
        CompletableFuture<Void> holder =
                CompletableFuture.runAsync(() -> intake.transactions().fresh(() -> {
                    lockThings();
                    locked.countDown();
                    await().atMost(PATIENCE).until(() -> attempts.get() >= ATTEMPTS);
                }));
        assertThat(locked.await(PATIENCE.toSeconds(), SECONDS)).isTrue();

        intake.take(intake.record("a 2"));

        holder.join();
        assertThat(intake.stored()).containsExactly("a 1", "a 2");
        assertThat(intake.parkedReasons()).isEmpty();
    }

    @Test
    void aStopEndsTheWaitAndStoresNothing() {
        intake.things.beforeStoring = this::loseConnection;
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> intake.take(intake.record("a 1")));
        await().atMost(PATIENCE).until(() -> intake.retries() > 0);

        intake.end();

        assertThat(reader).failsWithin(PATIENCE).withThrowableThat().withCauseInstanceOf(Stopping.class);
        assertThat(intake.stored()).isEmpty();
        assertThat(intake.parkedReasons()).isEmpty();
    }

    private static Runnable failing(int times, Runnable failure) {
        AtomicInteger left = new AtomicInteger(times);
        return () -> {
            if (left.getAndDecrement() > 0) {
                failure.run();
            }
        };
    }

    private void lockThings() {
        intake.sql().list("select name from thing for update", row -> row.getString("name"));
    }

    private void loseConnection() {
        int pid = intake.sql()
                .one("select pg_backend_pid() as pid", row -> row.getInt("pid"))
                .orElseThrow();
        intake.transactions().fresh(() -> intake.sql()
                .one("select pg_terminate_backend(?, 5000) as done", row -> row.getBoolean("done"), pid));
    }
}
