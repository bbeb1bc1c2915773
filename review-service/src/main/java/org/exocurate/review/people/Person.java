package org.exocurate.review.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody behind an account.
 *
 * @param issuer empty, as the subject, for who was erased
 * @param given the roles given here, beside those of the token
 * @param trace by what the person is known again once erased; empty where nothing is known any more
 */
public record Person(
        UUID id,
        String issuer,
        String subject,
        Optional<String> orcid,
        Optional<String> organisation,
        Set<String> given,
        Optional<Trace> trace) {

    public Person {
        given = Set.copyOf(given);
    }

    /** Somebody to whom no role was given here. */
    public Person(UUID id, String issuer, String subject, Optional<String> orcid, Optional<String> organisation) {
        this(id, issuer, subject, orcid, organisation, Set.of(), Optional.empty());
    }

    /** The same human: the same account, or the same ORCID iD on another, also where one of the two was erased since. */
    public boolean isSameAs(Person other) {
        return id.equals(other.id)
                || hasAccountOf(other)
                || (orcid.isPresent() && orcid.equals(other.orcid))
                || trace.flatMap(mine -> other.trace.filter(mine::isOfSameHumanAs))
                        .isPresent();
    }

    public boolean sharesOrganisationWith(Person other) {
        return (organisation.isPresent() && organisation.equals(other.organisation))
                || trace.flatMap(mine -> other.trace.filter(mine::sharesOrganisationWith))
                        .isPresent();
    }

    /** A curator decides under an ORCID iD, or because a steward said so by giving the role here. */
    public boolean isVouchedFor() {
        return orcid.isPresent() || given.contains("curator");
    }

    private boolean hasAccountOf(Person other) {
        return !issuer.isEmpty() && issuer.equals(other.issuer) && subject.equals(other.subject);
    }

    Person with(Trace known) {
        return new Person(id, issuer, subject, orcid, organisation, given, Optional.of(known));
    }
}
