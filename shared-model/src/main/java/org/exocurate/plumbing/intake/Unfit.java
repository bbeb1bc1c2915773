package org.exocurate.plumbing.intake;

import org.exocurate.plumbing.json.NotJson;

/** A record and why it is parked. */
record Unfit(Arrived record, String reason) {

    private static final int LONGEST = 2_000;

    Unfit {
        reason = Storable.text(reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
    }

    static Unfit because(Arrived record, Throwable failure) {
        String said = String.valueOf(failure.getMessage());
        return new Unfit(record, saysWhy(failure) ? said : failure.getClass().getSimpleName() + ": " + said);
    }

    private static boolean saysWhy(Throwable failure) {
        return failure instanceof Unreadable || failure instanceof NotJson;
    }
}
