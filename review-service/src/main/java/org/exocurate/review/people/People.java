package org.exocurate.review.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.exocurate.plumbing.identity.Caller;

/** Knows everybody who ever called or contributed. */
@ApplicationScoped
public class People {

    private final PersonTable people;

    People(PersonTable people) {
        this.people = people;
    }

    /** The person behind the token; made known on the first call. */
    @Transactional
    public Person behind(Caller caller) {
        return people.seen(UUID.randomUUID(), caller);
    }

    /** The person whom submission-service knows by this id; empty until the profile has arrived. */
    @Transactional
    public Optional<Person> contributor(UUID submissionPerson) {
        return people.contributor(submissionPerson);
    }

    /** By which ids submission-service knows the person behind the token; nothing is stored by asking. */
    public Set<UUID> knownAs(Caller caller) {
        return people.knownAs(caller.issuer(), caller.subject());
    }
}
