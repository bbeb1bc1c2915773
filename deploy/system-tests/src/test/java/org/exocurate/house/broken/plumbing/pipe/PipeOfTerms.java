package org.exocurate.house.broken.plumbing.pipe;

import org.exocurate.house.broken.model.term.PlainTerm;

/** Plumbing that knows what flows through it. */
public class PipeOfTerms {

    private PlainTerm last = new PlainTerm("none");

    public void send(PlainTerm term) {
        last = term;
    }

    PlainTerm last() {
        return last;
    }
}
