package org.exocurate.plumbing.json;

import java.util.List;

/** A document that strict JSON refuses, with every fault found. */
public class NotJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    NotJson(List<Fault> faults) {
        super(faults.get(0).detail());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
