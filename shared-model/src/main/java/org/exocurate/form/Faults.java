package org.exocurate.form;

import java.util.ArrayList;
import java.util.List;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;

/** Gathers all that is wrong with a body, so that the caller can mend it in one go. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String pointer, String detail) {
        add(pointer, detail, List.of());
    }

    void add(String pointer, String detail, List<String> nearest) {
        found.add(new Fault(pointer, detail, nearest));
    }

    boolean none() {
        return found.isEmpty();
    }

    void refuseIfAny() {
        if (!none()) {
            throw Refused.invalid(found);
        }
    }
}
