package org.exocurate.plumbing.intake;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.audit.Act;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.NotJson;
import org.exocurate.plumbing.sql.Outage;
import org.exocurate.plumbing.sql.Transactions;

/** Takes a parked record in after all; by its business key a repeat changes nothing. */
@ApplicationScoped
class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final ParkedTable records;
    private final BatchIntake batches;
    private final Audit audit;
    private final Transactions transactions;
    private final List<Intake<?>> intakes;

    Replay(
            ParkedTable records,
            BatchIntake batches,
            Audit audit,
            Transactions transactions,
            @All List<Intake<?>> intakes) {
        this.records = records;
        this.batches = batches;
        this.audit = audit;
        this.transactions = transactions;
        this.intakes = intakes;
    }

    ParkedRecord of(UUID id) {
        try {
            return transactions.fresh(() -> replayed(id));
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            if (Outage.is(e)) {
                throw e;
            }
            LOG.warnf(e, "parked record %s still cannot be taken in", id);
            throw Refused.conflict("the record still cannot be taken in; the log says why");
        }
    }

    private ParkedRecord replayed(UUID id) {
        ParkedRecord record = records.locked(id).orElseThrow(() -> Refused.notFound("no parked record " + id));
        if (record.replayedAt().isPresent()) {
            throw Refused.conflict("the record was replayed already");
        }
        take(intake(record.topic()), record.arrived());
        audit.add(Act.of("parked.replay", id).detail("topic", record.topic()));
        return records.replayed(id);
    }

    private <E> void take(Intake<E> intake, Arrived record) {
        try {
            batches.takeEvents(intake, List.of(intake.read(record)));
        } catch (Unreadable | NotJson e) {
            throw Refused.conflict("the record is still unreadable: " + e.getMessage());
        }
    }

    private Intake<?> intake(String topic) {
        for (Intake<?> intake : intakes) {
            if (intake.topic().equals(topic)) {
                return intake;
            }
        }
        throw Refused.conflict("this service takes in no topic " + topic);
    }
}
