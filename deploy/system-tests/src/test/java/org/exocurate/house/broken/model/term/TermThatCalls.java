package org.exocurate.house.broken.model.term;

import org.exocurate.house.broken.plumbing.pipe.PipeOfTerms;

/** A word of the domain that sends itself. */
class TermThatCalls {

    void send(PipeOfTerms pipe) {
        pipe.send(new PlainTerm("heart"));
    }
}
