package org.exocurate.plumbing.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.exocurate.plumbing.audit.RealAudit;
import org.exocurate.plumbing.inbox.Inbox;
import org.exocurate.plumbing.outbox.RealOutbox;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.testing.Database;

/** An intake of things, wired by hand on a database of its own. */
final class RealIntake {

    private final Database database = Database.fresh();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Patience patience = new Patience(meters);
    private final BatchIntake batches;
    private int offset;

    final Things things = new Things(sql());
    final ParkedTable parked = new ParkedTable(sql());
    final Replay replay;

    RealIntake() {
        Parking parking = new Parking(parked, RealOutbox.on(sql(), transactions()), "test");
        batches = new BatchIntake(transactions(), new Inbox(sql()), parking, patience);
        replay = new Replay(parked, batches, RealAudit.on(sql()), transactions(), List.of(things));
    }

    void take(Arrived... records) {
        batches.take(things, List.of(records));
    }

    /** The next record of the topic. */
    Arrived record(String text) {
        return new Arrived(Things.TOPIC, 0, offset++, Optional.of("k"), value(text), Map.of());
    }

    static Optional<byte[]> value(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    List<String> stored() {
        return things.stored();
    }

    List<ParkedRecord> waiting() {
        return parked.page(Optional.empty(), Optional.of(false), 10);
    }

    List<String> parkedReasons() {
        return waiting().stream().map(ParkedRecord::reason).toList();
    }

    /** How often an outage has failed an attempt so far. */
    double retries() {
        return meters.get("intake.retries").counter().count();
    }

    /** As when the service ends. */
    void end() {
        patience.stop(null);
    }

    Sql sql() {
        return database.sql();
    }

    Transactions transactions() {
        return database.transactions();
    }

    void close() {
        database.close();
    }
}
