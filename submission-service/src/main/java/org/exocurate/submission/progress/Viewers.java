package org.exocurate.submission.progress;

import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.identity.Caller;
import org.exocurate.submission.people.People;

/** Tells what the caller may see. */
@ApplicationScoped
class Viewers {

    private final People people;
    private final Caller caller;

    Viewers(People people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    Viewer calling() {
        return new Viewer(people.seen(caller), caller.has("curator"));
    }
}
