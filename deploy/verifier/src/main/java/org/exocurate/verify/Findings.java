package org.exocurate.verify;

import java.util.ArrayList;
import java.util.List;

/** What was found to be wrong, by what it is wrong with: a file, a change or a claim. */
final class Findings {

    private static final int MOST = 100;

    private final List<String> faults = new ArrayList<>();
    private long count;

    /** The first hundred are kept. */
    void add(String what, String wrong) {
        count++;
        if (faults.size() < MOST) {
            faults.add(what + ": " + wrong);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    long more() {
        return count - faults.size();
    }
}
