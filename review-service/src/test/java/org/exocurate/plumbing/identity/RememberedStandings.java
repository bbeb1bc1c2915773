package org.exocurate.plumbing.identity;

import java.time.Duration;

/** Makes the memory of standings where no container does. */
public final class RememberedStandings {

    private RememberedStandings() {}

    public static KnownStandings of(Standings standings) {
        return new KnownStandings(standings, new IdentityConfig() {

            @Override
            public String orcidClaim() {
                return "orcid";
            }

            @Override
            public String organisationClaim() {
                return "organisation";
            }

            @Override
            public Duration standingLife() {
                return Duration.ofSeconds(5);
            }
        });
    }
}
