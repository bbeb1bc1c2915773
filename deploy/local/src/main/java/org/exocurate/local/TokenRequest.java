package org.exocurate.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a bearer token shall say; good for eight hours unless asked otherwise. */
public record TokenRequest(Person person, Duration ttl, String audience) {

    private static final Duration A_WORKING_DAY = Duration.ofHours(8);

    /** A demo person with the role of the name, or a stranger without any. */
    public static TokenRequest of(String user) {
        return of(DemoPeople.find(user).orElseGet(() -> Person.stranger(user)));
    }

    /** Somebody with exactly these words. */
    public static TokenRequest of(Person person) {
        return new TokenRequest(person, A_WORKING_DAY, "exocurate");
    }

    public TokenRequest roles(String... roles) {
        return with(new Person(person.user(), person.name(), List.of(roles), person.organisation(), person.orcid()));
    }

    public TokenRequest org(String organisation) {
        return with(
                new Person(person.user(), person.name(), person.roles(), Optional.of(organisation), person.orcid()));
    }

    public TokenRequest orcid(String orcid) {
        return with(
                new Person(person.user(), person.name(), person.roles(), person.organisation(), Optional.of(orcid)));
    }

    /** A negative time makes a token that is over already. */
    public TokenRequest ttl(Duration ttl) {
        return new TokenRequest(person, ttl, audience);
    }

    public TokenRequest audience(String audience) {
        return new TokenRequest(person, ttl, audience);
    }

    private TokenRequest with(Person person) {
        return new TokenRequest(person, ttl, audience);
    }
}
