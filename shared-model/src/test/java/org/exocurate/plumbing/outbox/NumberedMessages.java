package org.exocurate.plumbing.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages that many writers number key by key, as services do, so that a loss or a turn shows when they arrive. */
final class NumberedMessages {

    private final RelayedOutbox outbox;

    NumberedMessages(RelayedOutbox outbox) {
        this.outbox = outbox;
        outbox.sql().update("create table counter (key text primary key, n bigint not null)");
    }

    /** Writes from so many threads, so many messages each, spread over so many keys. */
    void write(int writers, int each, int keys) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                all.add(pool.submit(() -> LongStream.range(0, each).forEach(n -> writeOne(keys))));
            }
            for (Future<?> one : all) {
                one.get(RelayedOutbox.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** The writer holds the row of its key while it numbers and queues. */
    private void writeOne(int keys) {
        String key = "k" + ThreadLocalRandom.current().nextInt(keys);
        outbox.transactions().fresh(() -> {
            long n = outbox.sql()
                    .one(
                            """
                            insert into counter as c values (?, 1)
                            on conflict (key) do update set n = c.n + 1 returning n""",
                            row -> row.getLong("n"),
                            key)
                    .orElseThrow();
            outbox.add(outbox.message(key, n));
        });
    }

    /** Every number of every key is there, and none arrives for the first time after a higher one. */
    void assertEveryKeyInOrder(int messages, int keys) {
        outbox.arrived(all -> distinct(all) >= messages);
        for (int k = 0; k < keys; k++) {
            String key = "k" + k;
            assertThat(outbox.arrivedOf(key).stream().distinct())
                    .as("first arrivals of %s", key)
                    .containsExactlyElementsOf(written(key));
        }
    }

    private List<String> written(String key) {
        long last = outbox.sql()
                .one("select n from counter where key = ?", row -> row.getLong("n"), key)
                .orElse(0L);
        return LongStream.rangeClosed(1, last).mapToObj(Long::toString).toList();
    }

    private static long distinct(List<ConsumerRecord<String, byte[]>> all) {
        return all.stream()
                .map(record -> record.key() + '/' + RelayedOutbox.text(record))
                .distinct()
                .count();
    }
}
