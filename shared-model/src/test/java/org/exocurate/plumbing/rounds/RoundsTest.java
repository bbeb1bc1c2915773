package org.exocurate.plumbing.rounds;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.runtime.ShutdownEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoundsTest {

    private static final Duration SELDOM = Duration.ofHours(1);
    private static final long PATIENCE = 20;

    private final Rounds rounds = new Rounds();
    private final BlockingQueue<Integer> done = new LinkedBlockingQueue<>();

    @AfterEach
    void end() {
        rounds.end(new ShutdownEvent());
    }

    @Test
    void aRoundGoesOnUntilNothingIsLeftAndThenWaits() throws InterruptedException {
        AtomicInteger left = new AtomicInteger(3);
        Round round = rounds.begin("test", SELDOM, () -> {
            done.add(left.get());
            return left.decrementAndGet() > 0;
        });

        round.soon();

        assertThat(next()).isEqualTo(3);
        assertThat(next()).isEqualTo(2);
        assertThat(next()).isEqualTo(1);
    }

    @Test
    void aRoundThatFailsIsNotTheLast() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        rounds.begin("test", Duration.ofMillis(1), () -> {
            done.add(tries.incrementAndGet());
            throw new IllegalStateException("on purpose");
        });

        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
    }

    @Test
    void allEndWithTheService() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Round round = rounds.begin("test", SELDOM, () -> {
            done.add(1);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return false;
        });
        round.soon();
        assertThat(next()).isEqualTo(1);

        rounds.end(new ShutdownEvent());

        assertThat(interrupted.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    private Integer next() throws InterruptedException {
        return done.poll(PATIENCE, TimeUnit.SECONDS);
    }
}
