package org.exocurate.plumbing.intake;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.exocurate.plumbing.inbox.Inbox;
import org.exocurate.plumbing.sql.Outage;
import org.exocurate.plumbing.sql.Transactions;

/**
 * Takes a batch in: events, inbox and parked records in one transaction.
 *
 * <p>When a batch cannot be stored whole, each of its records gets a transaction of its own, so that only the one at fault is
 * parked. An outage is waited out and parks nothing: {@code take} returns when everything is stored, however long that takes.
 */
@ApplicationScoped
public class BatchIntake {

    private static final Logger LOG = Logger.getLogger(BatchIntake.class);
    private static final int ATTEMPTS_TOGETHER = 3;

    private final Transactions transactions;
    private final Inbox inbox;
    private final Parking parking;
    private final Patience patience;

    BatchIntake(Transactions transactions, Inbox inbox, Parking parking, Patience patience) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.parking = parking;
        this.patience = patience;
    }

    public <E> void take(Intake<E> intake, List<Arrived> records) {
        try {
            patience.attempts(ATTEMPTS_TOGETHER, () -> transactions.fresh(() -> together(intake, records)));
        } catch (Stopping e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warnf("a batch of %d records of %s is taken in one by one: %s", records.size(), intake.topic(), e);
            records.forEach(record -> alone(intake, record));
        }
    }

    /** Takes out what was parked of this key, in the present transaction: whoever it tells of is to be forgotten. */
    public void forget(String topic, String key) {
        parking.forget(topic, key);
    }

    private <E> void alone(Intake<E> intake, Arrived record) {
        try {
            patience.whileOutage(() -> transactions.fresh(() -> together(intake, List.of(record))));
        } catch (Stopping e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "parked: %s %d@%d", record.topic(), record.partition(), record.offset());
            List<Unfit> unfit = List.of(Unfit.because(record, e));
            patience.whileOutage(() -> transactions.fresh(() -> parking.park(unfit)));
        }
    }

    private <E> void together(Intake<E> intake, List<Arrived> records) {
        List<Unfit> unfit = new ArrayList<>();
        takeEvents(intake, read(intake, records, unfit));
        parking.park(unfit);
    }

    /** Takes in what is new of these, in the present transaction. */
    <E> void takeEvents(Intake<E> intake, List<E> events) {
        List<E> unseen = inbox.unseen(intake.topic(), events, intake::key, intake::version);
        if (!unseen.isEmpty()) {
            intake.take(unseen);
        }
    }

    private static <E> List<E> read(Intake<E> intake, List<Arrived> records, List<Unfit> unfit) {
        List<E> events = new ArrayList<>(records.size());
        for (Arrived record : records) {
            try {
                events.add(intake.read(record));
            } catch (Unreadable e) {
                unfit.add(Unfit.because(record, e));
            } catch (RuntimeException e) {
                if (Outage.is(e)) {
                    throw e;
                }
                unfit.add(Unfit.because(record, e));
            }
        }
        return events;
    }
}
