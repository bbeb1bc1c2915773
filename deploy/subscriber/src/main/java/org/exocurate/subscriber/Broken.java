package org.exocurate.subscriber;

/** What was told cannot be the dataset: something was altered, left out or put in on the way. Trying again does not help. */
public final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Broken(String what) {
        super(what);
    }
}
