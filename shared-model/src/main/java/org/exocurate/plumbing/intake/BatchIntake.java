package org.exocurate.plumbing.intake;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a batch in: events, inbox and parked records in one transaction. Returns when all of it is stored, however long an outage lasts. */
@ApplicationScoped
public class BatchIntake {

    public <E> void take(Intake<E> intake, List<Arrived> records) {
        throw new UnsupportedOperationException();
    }
}
