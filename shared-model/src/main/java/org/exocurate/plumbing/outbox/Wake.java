package org.exocurate.plumbing.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the relay of this JVM that there is something to do. */
@ApplicationScoped
class Wake {

    private final Semaphore calls = new Semaphore(0);

    void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /** Waits until called, at most so long; whether it was called. */
    boolean await(Duration most) throws InterruptedException {
        boolean called = calls.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS);
        calls.drainPermits();
        return called;
    }
}
