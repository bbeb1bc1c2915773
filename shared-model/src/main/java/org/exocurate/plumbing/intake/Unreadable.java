package org.exocurate.plumbing.intake;

/** A record that no repeat will make readable; it is parked with this reason. */
public class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unreadable(String reason) {
        super(reason);
    }

    public Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
