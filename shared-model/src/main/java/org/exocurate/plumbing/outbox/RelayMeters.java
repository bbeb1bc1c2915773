package org.exocurate.plumbing.outbox;

import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What an operator sees of the relay. */
class RelayMeters {

    private final AtomicReference<Backlog> backlog = new AtomicReference<>(new Backlog(0, 0));
    private final AtomicReference<Integer> shards = new AtomicReference<>(0);
    private final Counter sent;
    private final Counter failures;
    private final Counter leaseLosses;

    RelayMeters(MeterRegistry registry) {
        sent = Counter.builder("outbox.sent")
                .description("messages acknowledged by Kafka")
                .register(registry);
        failures = Counter.builder("outbox.failures")
                .description("attempts to send or to reach the database that failed")
                .register(registry);
        leaseLosses = Counter.builder("outbox.lease.losses")
                .description("shards lost to another relay without being given back")
                .register(registry);
        Gauge.builder("outbox.pending", backlog, b -> b.get().pending())
                .description("messages not sent yet, all instances together")
                .register(registry);
        Gauge.builder("outbox.oldest.age", backlog, b -> b.get().oldestSeconds())
                .description("age of the oldest message not sent yet")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("outbox.shards", shards, AtomicReference::get)
                .description("shards this instance sends")
                .register(registry);
    }

    void sent(int messages) {
        sent.increment(messages);
    }

    void failed() {
        failures.increment();
    }

    void lost(int leases) {
        leaseLosses.increment(leases);
    }

    void saw(Backlog present, int shardsHeld) {
        backlog.set(present);
        shards.set(shardsHeld);
    }
}
