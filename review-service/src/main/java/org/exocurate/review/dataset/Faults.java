package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What a walk finds wrong, as much of it as a reader can use. */
final class Faults {

    static final int MOST = 100;

    /** What kind of thing is wrong. */
    enum Kind {
        GAP,
        CONTENT_DIGEST,
        CHANGE_DIGEST,
        CHAIN,
        BEFORE,
        STATE,
        MERKLE,
        HEAD,
        RELEASE,
        FILE,
        AUDIT,
        UNREADABLE
    }

    /** One thing wrong at one place, which is a change or a claim, or none where it is the whole. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fault(Kind kind, Long sequence, String accession, String detail) {}

    private final List<Fault> found = new ArrayList<>();

    void at(Kind kind, long sequence, String detail) {
        add(new Fault(kind, sequence, null, detail));
    }

    void of(Kind kind, String detail) {
        add(new Fault(kind, null, null, detail));
    }

    void of(Kind kind, long accession, String detail) {
        add(new Fault(kind, null, String.format("EXO-%06d", accession), detail));
    }

    private void add(Fault fault) {
        if (found.size() < MOST) {
            found.add(fault);
        }
    }

    List<Fault> found() {
        return List.copyOf(found);
    }
}
