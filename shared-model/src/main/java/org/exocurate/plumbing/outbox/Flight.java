package org.exocurate.plumbing.outbox;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The rows of one shard on their way to Kafka, until the last of them is answered for. */
class Flight {

    private final int shard;
    private final ConcurrentLinkedQueue<OutboxRow> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    /** One for each row in the air, and one for the launch itself. */
    private final AtomicInteger open = new AtomicInteger(1);

    private final Runnable landed;

    Flight(int shard, Runnable landed) {
        this.shard = shard;
        this.landed = landed;
    }

    int shard() {
        return shard;
    }

    void departs() {
        open.incrementAndGet();
    }

    void arrives(OutboxRow row, Exception refused) {
        if (refused == null) {
            acknowledged.add(row);
        } else {
            failure.compareAndSet(null, refused);
        }
        closes();
    }

    /** All rows are handed over, or no more will be. */
    void launched() {
        closes();
    }

    void fails(Exception reason) {
        failure.compareAndSet(null, reason);
    }

    boolean over() {
        return open.get() == 0;
    }

    boolean failed() {
        return failure.get() != null;
    }

    /** Why it failed, in one line. */
    String reason() {
        return String.valueOf(failure.get());
    }

    List<OutboxRow> acknowledged() {
        return List.copyOf(acknowledged);
    }

    private void closes() {
        if (open.decrementAndGet() == 0) {
            landed.run();
        }
    }
}
