package org.exocurate.plumbing.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.exocurate.plumbing.outbox.Relays.Relay;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.testing.Database;
import org.exocurate.testing.Topic;

import static org.awaitility.Awaitility.await;

/** An outbox in a database of its own, the relays that empty it, and the topic they send to. */
final class RelayedOutbox {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database = Database.fresh();
    private final Relays relays = new Relays(database);
    private final Topic topic = Topic.fresh(3);
    private final Wake wake;
    private final Outbox outbox;

    RelayedOutbox() {
        this(new Wake());
    }

    RelayedOutbox(Wake wake) {
        this.wake = wake;
        this.outbox = new Outbox(new OutboxTable(database.sql()), database.transactions(), wake);
    }

    /** A relay that this outbox wakes, not started yet. */
    Relay relay() {
        return relays.add(wake);
    }

    Relay startRelay() {
        return relays.start(wake);
    }

    Sql sql() {
        return database.sql();
    }

    Transactions transactions() {
        return database.transactions();
    }

    String topic() {
        return topic.name();
    }

    OutboxMessage message(String key, long n) {
        return new OutboxMessage(topic.name(), key, key, "t", n, Map.of(), Long.toString(n));
    }

    /** Queues a message in the present transaction. */
    void add(OutboxMessage message) {
        outbox.add(message);
    }

    /** Queues messages in a transaction of their own. */
    void commit(OutboxMessage... messages) {
        transactions().fresh(() -> outbox.addAll(List.of(messages)));
    }

    /** Everything that has arrived once there is so much. */
    List<ConsumerRecord<String, byte[]>> arrived(int atLeast) {
        return arrived(all -> all.size() >= atLeast);
    }

    List<ConsumerRecord<String, byte[]>> arrived(Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        return topic.until(enough, PATIENCE);
    }

    /** The values of one key in the order of their arrival, as far as they have been waited for. */
    List<String> arrivedOf(String key) {
        return topic.valuesOf(key);
    }

    static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    void untilEmpty() {
        await().atMost(PATIENCE).until(() -> sql().one("select count(*) as n from outbox", row -> row.getLong("n"))
                .orElseThrow()
                .equals(0L));
    }

    void stop() throws InterruptedException {
        relays.stop();
        topic.close();
        database.close();
    }
}
