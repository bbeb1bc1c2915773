package org.exocurate.review.people;

import java.util.Optional;
import java.util.UUID;

/** Somebody behind an account. */
public record Person(UUID id, String issuer, String subject, Optional<String> orcid, Optional<String> organisation) {

    /** The same human: the same account, or the same ORCID iD on another. */
    public boolean isSameAs(Person other) {
        boolean sameAccount = issuer.equals(other.issuer) && subject.equals(other.subject);
        return sameAccount || (orcid.isPresent() && orcid.equals(other.orcid));
    }

    public boolean sharesOrganisationWith(Person other) {
        return organisation.isPresent() && organisation.equals(other.organisation);
    }
}
