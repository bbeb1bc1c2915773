package org.exocurate.submission.people;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.audit.Actors;
import org.exocurate.plumbing.identity.Caller;

/** Tells the audit by which random id somebody is known. */
@ApplicationScoped
class ActingPeople implements Actors {

    private final People people;

    ActingPeople(People people) {
        this.people = people;
    }

    @Override
    public UUID person(Caller caller) {
        return people.id(caller);
    }
}
