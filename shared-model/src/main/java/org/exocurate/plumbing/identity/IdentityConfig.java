package org.exocurate.plumbing.identity;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the issuer writes what the house wants to know. */
@ConfigMapping(prefix = "exocurate.identity")
interface IdentityConfig {

    @WithDefault("orcid")
    String orcidClaim();

    @WithDefault("organisation")
    String organisationClaim();

    /** For how long roles given here, and that somebody is active, are believed without asking the database again. */
    @WithDefault("5s")
    Duration standingLife();
}
