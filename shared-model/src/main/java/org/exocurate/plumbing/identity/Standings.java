package org.exocurate.plumbing.identity;

/** Where a service keeps what the house says of somebody; each service has its own. */
public interface Standings {

    /** {@link Standing#PLAIN} for whoever nothing was said of. */
    Standing of(Account account);
}
