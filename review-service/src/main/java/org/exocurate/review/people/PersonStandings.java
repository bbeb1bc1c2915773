package org.exocurate.review.people;

import jakarta.enterprise.context.ApplicationScoped;

import org.exocurate.plumbing.identity.Account;
import org.exocurate.plumbing.identity.Standing;
import org.exocurate.plumbing.identity.Standings;

/** What the doors of this service ask: how somebody stands, as stewards said. */
@ApplicationScoped
class PersonStandings implements Standings {

    private final ProfileTable profiles;

    PersonStandings(ProfileTable profiles) {
        this.profiles = profiles;
    }

    @Override
    public Standing of(Account account) {
        return profiles.standing(account).orElse(Standing.PLAIN);
    }
}
