package org.exocurate.review.people;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.exocurate.plumbing.identity.Account;

/**
 * What is known of a person, as the person and stewards see it.
 *
 * @param contributor the random id that submission-service gave the same person
 * @param rolesGivenHere by a steward, beside those of the token
 * @param consent what everybody may be shown: name, orcid, organisation
 * @param since when the person was first met here
 */
public record Profile(
        UUID id,
        Optional<UUID> contributor,
        Optional<String> name,
        Optional<String> orcid,
        Optional<String> organisation,
        Set<String> rolesGivenHere,
        boolean active,
        Map<String, Boolean> consent,
        Instant since,
        @JsonIgnore Account account,
        @JsonIgnore long standingVersion) {

    public Profile {
        rolesGivenHere = Collections.unmodifiableSet(new TreeSet<>(rolesGivenHere));
        consent = Collections.unmodifiableMap(new TreeMap<>(consent));
    }

    /** Both random ids, by which the person's doings are kept. */
    public Set<UUID> ids() {
        return contributor.map(other -> Set.of(id, other)).orElseGet(() -> Set.of(id));
    }

    Person person() {
        return new Person(
                id, account.issuer(), account.subject(), orcid, organisation, rolesGivenHere, Optional.empty());
    }
}
