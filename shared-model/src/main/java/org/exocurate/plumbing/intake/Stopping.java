package org.exocurate.plumbing.intake;

/** The service ends while a batch waits for better weather; what is not stored is told again after the start. */
class Stopping extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopping(Throwable waitedFor) {
        super("stopped before the batch was stored", waitedFor);
    }
}
